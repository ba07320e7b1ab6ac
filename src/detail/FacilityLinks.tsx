import type { Facility } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { select } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";

/** The complex it belongs to, what belongs to it, and places that may be the same. */
export function FacilityLinks({ facility }: { readonly facility: Facility }) {
  const { detail } = useLocale().messages;
  const facilities = useAtlas((state) => state.query?.dataset.facilities) ?? [];
  const others = facilities.map(({ feature }) => feature.properties).filter(({ id }) => id !== facility.id);
  const idsOf = (isMeant: (other: Facility) => boolean): readonly string[] =>
    others.filter(isMeant).map(({ id }) => id);
  const same = new Set([
    ...(facility.possiblySame ?? []),
    ...idsOf(({ possiblySame = [] }) => possiblySame.includes(facility.id)),
  ]);
  return (
    <>
      <Facilities
        heading={detail.belongsTo}
        ids={idsOf(({ members = [] }) => members.includes(facility.id))}
      />
      <Facilities heading={detail.members} ids={facility.members ?? []} />
      <Facilities heading={detail.possiblySame} note={detail.possiblySameNote} ids={[...same]} />
    </>
  );
}

interface FacilitiesProps {
  readonly heading: string;
  readonly note?: string;
  readonly ids: readonly string[];
}

function Facilities({ heading, note, ids }: FacilitiesProps) {
  const { messages, number } = useLocale();
  const query = useAtlas((state) => state.query);
  if (query === null || ids.length === 0) return null;
  return (
    <section className="detail-section">
      <h3>{heading}</h3>
      {note && <p className="detail-note">{note}</p>}
      <ul className="detail-places">
        {ids.map((id) => {
          const [name] = query.facility(id)?.properties.names ?? [];
          const count = query.rowsWith("facilities", id).length;
          return (
            <li key={id}>
              <button
                type="button"
                className="detail-link"
                lang={name?.lang}
                dir="auto"
                onClick={() => select(id)}
              >
                {name?.name ?? id}
              </button>
              <span className="detail-note">{messages.detail.recordsHere(number(count), count)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
