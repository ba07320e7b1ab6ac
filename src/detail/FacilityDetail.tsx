import type { Facility } from "../domain/schema.ts";
import { SCENE_ROLES } from "../domain/vocabulary.ts";
import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { CopyActions } from "./CopyActions.tsx";
import { RecordLinks } from "./RecordLinks.tsx";
import { SourceList } from "./SourceList.tsx";

/** A place of detention: its names, how precisely it is placed, and what is recorded there. */
export function FacilityDetail({ facility }: { readonly facility: Facility }) {
  const { messages, number, region } = useLocale();
  const { detail, vocabulary } = messages;
  const dataset = useAtlas((state) => state.query?.dataset);
  const records = (dataset?.incidents ?? []).map(({ feature }) => feature.properties);
  const recordsWhere = (took: boolean) =>
    records.filter(({ places }) =>
      places.some(({ facility: id, role }) => id === facility.id && SCENE_ROLES.has(role) === took),
    );
  const [first, ...others] = facility.names;
  const here = recordsWhere(true);
  const where = [facility.locality, region(facility.country)].filter(Boolean).join(", ");
  return (
    <>
      <header className="detail-head">
        <h2 lang={first?.lang} dir="auto">
          {first?.name ?? facility.id}
        </h2>
      </header>
      {facility.note && <p className="detail-summary">{facility.note}</p>}
      {!facility.note && here.length === 0 && <p className="detail-summary">{detail.facilityNothing}</p>}
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
      <RecordLinks heading={detail.facilityRecords} records={here} />
      <RecordLinks heading={detail.facilityNamed} records={recordsWhere(false)} />
      <SourceList ids={facility.sources} />
      <CopyActions id={facility.id} title={first?.name ?? facility.id} />
    </>
  );
}
