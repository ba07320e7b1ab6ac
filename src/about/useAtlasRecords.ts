import { useEffect, useMemo, useState } from "react";
import type { PublishedIncident } from "../domain/schema.ts";
import type { Query } from "../query/query.ts";
import { useAtlas } from "../store/useAtlas.ts";

/** The data that the atlas comes with, whatever else is open. */
export interface AtlasRecords {
  readonly query: Query;
  /** By row; campaigns are not among them. */
  readonly records: readonly PublishedIncident[];
  readonly campaigns: readonly PublishedIncident[];
  /** They are what the page shows just now, so that one of them can be opened. */
  readonly isShown: boolean;
}

/** null while the records are not there. */
export function useAtlasRecords(): AtlasRecords | null {
  const query = useAtlas((state) => state.home);
  const isShown = useAtlas((state) => state.query === state.home);
  const records = useAllRecords(query);
  return useMemo(() => {
    if (query === null || records === null) return null;
    const campaigns = query.dataset.campaigns.map(({ feature }) => feature.properties);
    return { query, records, campaigns, isShown };
  }, [query, records, isShown]);
}

function useAllRecords(query: Query | null): readonly PublishedIncident[] | null {
  const atHand = useMemo(() => (query === null ? null : peekAll(query)), [query]);
  const [read, setRead] = useState<readonly PublishedIncident[] | null>(null);
  useEffect(() => {
    if (query === null || atHand !== null) return;
    let isWanted = true;
    query.records.read([...Array(query.size).keys()]).then(
      (features) => isWanted && setRead(features.map(({ properties }) => properties)),
      // What cannot be read is said where it is opened; here the numbers stay away.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [query, atHand]);
  return atHand ?? read;
}

/** null when one of them has to be read first. */
function peekAll(query: Query): readonly PublishedIncident[] | null {
  const records: PublishedIncident[] = [];
  for (let row = 0; row < query.size; row += 1) {
    const feature = query.record(row);
    if (feature === null) return null;
    records.push(feature.properties);
  }
  return records;
}
