import "./detail.css";
import { type ReactNode, useEffect, useRef } from "react";
import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Query } from "../query/query.ts";
import { select } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { ActorDetail } from "./ActorDetail.tsx";
import { FacilityDetail } from "./FacilityDetail.tsx";
import { IncidentDetail } from "./IncidentDetail.tsx";
import { revealIn } from "./reveal.ts";
import { SourceDetail } from "./SourceDetail.tsx";

/** Whatever is open: incident, campaign, claim within its record, facility, source or actor. */
export function Detail() {
  const { messages } = useLocale();
  const query = useAtlas((state) => state.query);
  const selection = useAtlas((state) => state.selection);
  const frame = useRef<HTMLDivElement>(null);
  useReturnOfFocus();
  useEffect(() => {
    if (selection === null) return;
    // The reader is taken to what was opened; the way back is the first control.
    const claim = selection.startsWith("clm-") ? document.getElementById(selection) : null;
    if (claim) revealIn(claim, "middle");
    else if (frame.current) revealIn(frame.current, "top");
    frame.current?.focus({ preventScroll: true });
  }, [selection]);
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
        {screenFor(selection, query) ?? <p className="detail-missing">{messages.detail.notFound}</p>}
      </div>
    </article>
  );
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

function screenFor(id: string, query: Query): ReactNode | null {
  const { dataset } = query;
  const row = query.rowOf(id);
  if (row !== null) return <IncidentDetail record={query.record(row).properties} row={row} />;
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
