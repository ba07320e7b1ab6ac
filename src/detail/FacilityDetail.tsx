import { useMemo } from "react";
import type { Facility, PublishedIncident } from "../domain/schema.ts";
import { SCENE_ROLES } from "../domain/vocabulary.ts";
import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { CopyActions } from "./CopyActions.tsx";
import { MoreRecords } from "./MoreRecords.tsx";
import { RecordLinks } from "./RecordLinks.tsx";
import { SourceList } from "./SourceList.tsx";
import { useRecords, useRowsWith } from "./useRecords.ts";

/** A place of detention: its names, how precisely it is placed, and what is recorded there. */
export function FacilityDetail({ facility }: { readonly facility: Facility }) {
  const { messages, number, region } = useLocale();
  const { detail, vocabulary } = messages;
  const at = useAtlas(({ query }) => query?.facility(facility.id)?.geometry?.coordinates ?? null);
  const rows = useRowsWith("facilities", facility.id);
  const here = useRecords(rows);
  const named = useNamed(facility.id);
  const [first, ...others] = facility.names;
  const where = [facility.locality, region(facility.country)].filter(Boolean).join(", ");
  return (
    <>
      <header className="detail-head">
        <h2 lang={first?.lang} dir="auto">
          {first?.name ?? facility.id}
        </h2>
      </header>
      {facility.note && <p className="detail-summary">{facility.note}</p>}
      {!facility.note && rows.length === 0 && <p className="detail-summary">{detail.facilityNothing}</p>}
      <dl className="detail-facts">
        <dt>{detail.facilityType}</dt>
        <dd>{vocabulary.facilityTypes[facility.facilityType]}</dd>
        <dt>{detail.where}</dt>
        <dd>
          {where}
          <p className="detail-note">
            {vocabulary.precisions[facility.precision]}
            {facility.radiusKm !== undefined && <>, {detail.radius(number(facility.radiusKm))}</>}
          </p>
          {facility.coords && (
            <p className="detail-note">
              {detail.coordsFrom(facility.coords.source, facility.coords.licence)}
            </p>
          )}
        </dd>
        {others.length > 0 && (
          <>
            <dt>{detail.alsoKnownAs}</dt>
            <dd>
              {others.map(({ name, lang }) => (
                <p key={`${name} ${lang}`} lang={lang} dir="auto">
                  {name}
                </p>
              ))}
            </dd>
          </>
        )}
      </dl>
      <RecordLinks heading={detail.facilityRecords} records={here.records} />
      <MoreRecords of={here} filter={at && { near: { lon: at[0], lat: at[1], km: 1 } }} />
      <RecordLinks heading={detail.facilityNamed} records={named} />
      <SourceList ids={facility.sources} />
      <CopyActions id={facility.id} title={first?.name ?? facility.id} />
    </>
  );
}

/** Columns know where records took place, not where they only name one: so many records are looked through for it. */
const MOST_SEARCHED = 200;

/** Records that name a facility without having taken place there. */
function useNamed(id: string): readonly PublishedIncident[] {
  const size = useAtlas((state) => state.query?.size ?? 0);
  const rows = useMemo(
    () => Array.from({ length: size <= MOST_SEARCHED ? size : 0 }, (_, row) => row),
    [size],
  );
  return useRecords(rows).records.filter(({ places }) =>
    places.some(({ facility, role }) => facility === id && !SCENE_ROLES.has(role)),
  );
}
