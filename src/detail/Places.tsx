import type { Place, PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { select } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Disclosure } from "../ui/Disclosure.tsx";

/** The places of a record with their roles and how precisely each is known. */
export function Places({ record }: { readonly record: PublishedIncident }) {
  const { messages, list, number, region } = useLocale();
  if (record.places.length === 0) {
    return record.countries.length > 0 ? list(record.countries.map(region)) : messages.list.unplaced;
  }
  const named = record.places.filter(({ role }) => role === "named");
  return (
    <>
      <PlaceList places={record.places.filter(({ role }) => role !== "named")} />
      {named.length > 0 && (
        <Disclosure summary={messages.detail.placesNamed(number(named.length), named.length)}>
          <PlaceList places={named} />
        </Disclosure>
      )}
    </>
  );
}

function PlaceList({ places }: { readonly places: readonly Place[] }) {
  return (
    <ul className="detail-places">
      {places.map((place) => (
        <li key={`${place.role} ${place.facility} ${place.place} ${place.country}`}>
          <PlaceLine place={place} />
        </li>
      ))}
    </ul>
  );
}

function PlaceLine({ place }: { readonly place: Place }) {
  const { messages, number, region } = useLocale();
  const { detail, vocabulary } = messages;
  const facility = useAtlas((state) => (place.facility ? state.query?.facility(place.facility) : null));
  const name = facility?.properties.names[0]?.name;
  const country = place.country && region(place.country);
  // The build repeats the facility's name as the place; the link says it already.
  const words = [place.unit, name === undefined ? place.place : undefined, country].filter(
    (word, index, all) => word && all.indexOf(word) === index,
  );
  return (
    <>
      {place.role !== "named" && <span className="detail-role">{vocabulary.placeRoles[place.role]} </span>}
      {name && place.facility && (
        <>
          <button type="button" className="detail-link" onClick={() => select(place.facility ?? null)}>
            {name}
          </button>
          {words.length > 0 && ", "}
        </>
      )}
      <span dir="auto">{words.join(", ")}</span>
      {place.precision && (
        <span className="detail-note">
          {vocabulary.precisions[place.precision]}
          {place.radiusKm !== undefined && place.precision !== "country" && (
            <>, {detail.radius(number(place.radiusKm))}</>
          )}
        </span>
      )}
      {place.note && <span className="detail-note">{place.note}</span>}
    </>
  );
}
