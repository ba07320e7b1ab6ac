import type { Facility } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { CopyActions } from "./CopyActions.tsx";
import { FacilityCaption } from "./FacilityCaption.tsx";
import { FacilityFacts } from "./FacilityFacts.tsx";
import { FacilityLinks } from "./FacilityLinks.tsx";
import { MoreRecords } from "./MoreRecords.tsx";
import { RecordHistory } from "./RecordHistory.tsx";
import { RecordLinks } from "./RecordLinks.tsx";
import { SourceList } from "./SourceList.tsx";
import { TimeStrip } from "./TimeStrip.tsx";
import { useRecords, useRowsWith } from "./useRecords.ts";

/** A place of detention: its names, who ran it, how precisely it is placed, and what is recorded there over time. */
export function FacilityDetail({ facility }: { readonly facility: Facility }) {
  const { messages, number } = useLocale();
  const { detail } = messages;
  const at = useAtlas(({ query }) => query?.facility(facility.id)?.geometry?.coordinates ?? null);
  const rows = useRowsWith("facilities", facility.id);
  const naming = useRowsWith("naming", facility.id);
  const here = useRecords(rows);
  const named = useRecords(naming);
  const [first] = facility.names;
  return (
    <>
      <header className="detail-head">
        <h2 lang={first?.lang} dir="auto">
          {first?.name ?? facility.id}
        </h2>
      </header>
      {facility.note && <p className="detail-summary">{facility.note}</p>}
      {rows.length === 0 && <FacilityCaption facility={facility} naming={named.records} />}
      <FacilityFacts facility={facility} />
      {rows.length > 0 && (
        <section className="detail-section">
          <h3>{detail.facilityRecords(number(rows.length), rows.length)}</h3>
          <TimeStrip records={here.records} />
          <RecordHistory records={here.records} />
          <p className="detail-note">{detail.selection}</p>
        </section>
      )}
      <MoreRecords of={here} filter={at && { near: { lon: at[0], lat: at[1], km: 1 } }} />
      <RecordLinks heading={detail.facilityNamed} records={named.records} />
      <MoreRecords of={named} filter={null} />
      <FacilityLinks facility={facility} />
      <SourceList ids={facility.sources} />
      <CopyActions id={facility.id} title={first?.name ?? facility.id} />
    </>
  );
}
