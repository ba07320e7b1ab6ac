import { useMemo } from "react";
import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { MoreRecords } from "./MoreRecords.tsx";
import { RecordLinks } from "./RecordLinks.tsx";
import { useRecords } from "./useRecords.ts";

/** What a record is part of, and what is recorded as part of it. */
export function RelatedRecords({ record }: { readonly record: PublishedIncident }) {
  const { messages } = useLocale();
  const parents = useAtlas((state) => state.query?.dataset.parents);
  const parent = useMemo(() => (record.parent === undefined ? [] : [record.parent]), [record.parent]);
  const children = useMemo(
    () => [...(parents ?? [])].flatMap(([child, of]) => (of === record.id ? [child] : [])),
    [parents, record.id],
  );
  return (
    <>
      <Named heading={messages.detail.partOf} ids={parent} />
      <Named heading={messages.detail.contains} ids={children} />
    </>
  );
}

/** Records and campaigns by their ids. */
function Named({ heading, ids }: { readonly heading: string; readonly ids: readonly string[] }) {
  const query = useAtlas((state) => state.query);
  const rows = useMemo(() => ids.flatMap((id) => query?.rowOf(id) ?? []), [query, ids]);
  const found = useRecords(rows);
  const campaigns = ids.flatMap((id) => query?.campaign(id)?.properties ?? []);
  return (
    <>
      <RecordLinks heading={heading} records={[...found.records, ...campaigns]} />
      <MoreRecords of={found} filter={null} />
    </>
  );
}
