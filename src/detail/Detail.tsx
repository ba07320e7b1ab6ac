import "./detail.css";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { ImportedFeature } from "../domain/imported.ts";
import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Row } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import { select } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { ActorDetail } from "./ActorDetail.tsx";
import { FacilityDetail } from "./FacilityDetail.tsx";
import { ImportedDetail } from "./ImportedDetail.tsx";
import { IncidentDetail } from "./IncidentDetail.tsx";
import { MissingRecord } from "./MissingRecord.tsx";
import { revealIn } from "./reveal.ts";
import { SourceDetail } from "./SourceDetail.tsx";

/** Whatever is open: incident, campaign, claim within its record, facility, source or actor. */
export function Detail() {
  const { messages } = useLocale();
  const query = useAtlas((state) => state.query);
  const selection = useAtlas((state) => state.selection);
  const arrivals = useAtlas((state) => state.arrivals);
  const row = query === null || selection === null ? null : query.rowOf(selection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the record may have come with an arrival
  const record = useMemo(() => (row === null ? null : (query?.record(row) ?? null)), [query, row, arrivals]);
  const isRead = row === null || record !== null;
  const isGone = useIsGone(query, isRead ? null : row);
  const frame = useRef<HTMLDivElement>(null);
  useReturnOfFocus();
  useEffect(() => {
    if (selection === null || !isRead) return;
    // The reader is taken to what was opened; the way back is the first control.
    const claim = selection.startsWith("clm-") ? document.getElementById(selection) : null;
    if (claim) revealIn(claim, "middle");
    else if (frame.current) revealIn(frame.current, "top");
    frame.current?.focus({ preventScroll: true });
  }, [selection, isRead]);
  useEffect(() => {
    // Esc closes, wherever in the record the focus is; a dialog above it has its own.
    const close = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") select(null);
    };
    const element = frame.current;
    element?.addEventListener("keydown", close);
    return () => element?.removeEventListener("keydown", close);
  }, []);
  if (query === null || selection === null) return null;
  return (
    <article className="detail">
      <div ref={frame} tabIndex={-1} className="detail-frame">
        <div className="detail-bar">
          <IconButton icon="close" label={messages.detail.close} onClick={() => select(null)} />
        </div>
        {isRead || (
          <p className="detail-missing" role="status">
            {isGone ? messages.detail.gone : messages.detail.reading}
          </p>
        )}
        {isRead && (screenFor(selection, query, record) ?? <MissingRecord key={selection} id={selection} />)}
      </div>
    </article>
  );
}

/** Whether the file of a row cannot be read any more. @param row null: it need not be read */
function useIsGone(query: Query | null, row: Row | null): boolean {
  const [gone, setGone] = useState<Row | null>(null);
  useEffect(() => {
    if (query !== null && row !== null) query.records.read([row]).catch(() => setGone(row));
  }, [query, row]);
  return row !== null && gone === row;
}

/** Closing gives the focus back to what had it, a mark of the map say, if that is still there (WCAG 2.4.3). */
function useReturnOfFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && (before instanceof HTMLElement || before instanceof SVGElement))
        before.focus({ preventScroll: true });
    };
  }, []);
}

function screenFor(id: string, query: Query, record: ImportedFeature | null): ReactNode | null {
  const { dataset } = query;
  const row = query.rowOf(id);
  if (row !== null && record !== null) {
    return dataset.format === "atlas" ? (
      <IncidentDetail record={record.properties} row={row} />
    ) : (
      <ImportedDetail feature={record} row={row} />
    );
  }
  const campaign = query.campaign(id)?.properties ?? campaignOfClaim(id, query);
  if (campaign !== undefined) return <IncidentDetail record={campaign} row={null} />;
  const facility = query.facility(id);
  if (facility !== null) return <FacilityDetail facility={facility.properties} />;
  const source = dataset.sources.get(id);
  if (source !== undefined) return <SourceDetail source={source} />;
  const actor = dataset.actors.get(id);
  return actor === undefined ? null : <ActorDetail actor={actor} />;
}

/** A claim is read within its record; those of incidents lead to a row. */
function campaignOfClaim(id: string, { dataset }: Query): PublishedIncident | undefined {
  return dataset.campaigns
    .map(({ feature }) => feature.properties)
    .find(({ claims }) => claims.some((claim) => claim.id === id));
}
