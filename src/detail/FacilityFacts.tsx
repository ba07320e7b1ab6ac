import type { Facility } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { edtfWords } from "../i18n/recordWords.ts";
import { ExternalLink } from "../ui/ExternalLink.tsx";
import { spanWords } from "./spanWords.ts";

/** Kind, state, place and names of a facility, and who ran it when. */
export function FacilityFacts({ facility }: { readonly facility: Facility }) {
  const locale = useLocale();
  const { detail, vocabulary } = locale.messages;
  const { facilityType, status, operators = [], units = [], names } = facility;
  const [first, ...others] = names;
  const firstSpan = spanWords(locale, first?.from, first?.until);
  return (
    <dl className="detail-facts">
      <dt>{detail.facilityType}</dt>
      <dd>
        {vocabulary.facilityTypes[facilityType]}
        {status && <p className="detail-note">{detail.facilityStatuses[status]}</p>}
      </dd>
      <dt>{detail.where}</dt>
      <dd>
        <FacilityPlace facility={facility} />
      </dd>
      {(others.length > 0 || firstSpan !== "") && (
        <>
          <dt>{others.length > 0 ? detail.alsoKnownAs : detail.nameHeld}</dt>
          <dd>
            {firstSpan !== "" && (
              <p className="detail-note">{detail.nameSince(first?.name ?? "", firstSpan)}</p>
            )}
            {others.map((name) => (
              <Spanned key={`${name.name} ${name.lang}`} {...name} />
            ))}
          </dd>
        </>
      )}
      {operators.length > 0 && (
        <>
          <dt>{detail.operators}</dt>
          <dd>
            {operators.map((operator) => (
              <Spanned key={`${operator.name} ${operator.from}`} {...operator} />
            ))}
          </dd>
        </>
      )}
      {units.length > 0 && (
        <>
          <dt>{detail.units}</dt>
          <dd dir="auto">{units.join(" · ")}</dd>
        </>
      )}
    </dl>
  );
}

interface SpannedProps {
  readonly name: string;
  readonly lang?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** A name and the time it held. */
function Spanned({ name, lang, from, until }: SpannedProps) {
  const span = spanWords(useLocale(), from, until);
  return (
    <p>
      <span lang={lang} dir="auto">
        {name}
      </span>
      {span !== "" && <span className="detail-since"> {span}</span>}
    </p>
  );
}

function FacilityPlace({ facility }: { readonly facility: Facility }) {
  const locale = useLocale();
  const { detail, vocabulary } = locale.messages;
  const { locality, country, precision, radiusKm, coords } = facility;
  return (
    <>
      {[locality, locale.region(country)].filter(Boolean).join(", ")}
      <p className="detail-note">
        {vocabulary.precisions[precision]}
        {radiusKm !== undefined && <>, {detail.radius(locale.number(radiusKm))}</>}
      </p>
      {coords && (
        <p className="detail-note">
          <ExternalLink href={coords.url} label={detail.coordsFrom(coords.source, coords.licence)} />{" "}
          {detail.retrieved(edtfWords(locale, coords.retrieved))}
        </p>
      )}
    </>
  );
}
