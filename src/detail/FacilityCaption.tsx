import type { Facility, PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { inTime } from "./RecordHistory.tsx";

interface FacilityCaptionProps {
  readonly facility: Facility;
  /** Records that name it without having taken place there. */
  readonly naming: readonly PublishedIncident[];
}

/** What a note typed by hand ends with when it says it already, and with what the place was named for. */
const SAID_ALREADY = / is recorded here\.$/;

/** A place without an act at its site says so: "Named in 2018. No act at this prison is recorded here." */
export function FacilityCaption({ facility: { facilityType, note }, naming }: FacilityCaptionProps) {
  const { messages, list } = useLocale();
  const { detail } = messages;
  if (note !== undefined && SAID_ALREADY.test(note)) return null;
  const years = inTime(naming).flatMap(({ startLatest }) => startLatest?.slice(0, 4) ?? []);
  const nothing = detail.facilityNothing[facilityType];
  return (
    <p className="detail-summary">
      {years.length === 0 ? nothing : detail.namedOnly(list([...new Set(years)]), nothing)}
    </p>
  );
}
