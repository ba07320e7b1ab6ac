import type { Claim, PublishedIncident } from "../domain/schema.ts";
import { figureWords, groupWords } from "../i18n/figureWords.ts";
import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { ClaimLine } from "./ClaimLine.tsx";
import { envelopeWords, measureWords, plotSpan, supersededIn } from "./claimWords.ts";

/** Figures side by side, one block for each thing that is counted; then the figures that stand alone. */
export function Figures({ record }: { readonly record: PublishedIncident }) {
  const locale = useLocale();
  const { detail } = locale.messages;
  const figures = record.claims.filter(({ about }) => about === "figure");
  if (figures.length === 0) return null;
  const byId = new Map(figures.map((claim) => [claim.id, claim]));
  const enclosed = new Set(record.figures.flatMap(({ claims }) => claims));
  const apart = figures.filter(({ id }) => !enclosed.has(id));
  return (
    <section className="detail-section">
      <h3>{detail.figures}</h3>
      <p className="detail-note">{detail.figuresNote}</p>
      {record.figures.map((envelope) => {
        const claims = envelope.claims.flatMap((id) => byId.get(id) ?? []);
        const headline = envelope.headline === null ? undefined : byId.get(envelope.headline);
        const voices = new Set(claims.map(({ claimant }) => claimant.name)).size;
        return (
          <div key={`${envelope.group} ${envelope.population} ${envelope.unit}`} className="detail-figure">
            <h4>{groupWords(locale, envelope)}</h4>
            <p className="detail-headline">
              {headline && <span>{figureWords(locale, headline)}</span>}
              <span className="detail-span">{envelopeWords(locale, envelope, voices)}</span>
            </p>
            <ClaimList claims={claims} leading={envelope.headline} />
          </div>
        );
      })}
      {apart.length > 0 && <ApartFigures claims={apart} superseded={supersededIn(record.claims)} />}
    </section>
  );
}

function ClaimList({
  claims,
  leading,
}: {
  readonly claims: readonly Claim[];
  readonly leading: string | null;
}) {
  const most = Math.max(0, ...claims.flatMap((claim) => plotSpan(claim)?.to ?? []));
  return (
    <ul className="detail-claims">
      {claims.map((claim) => (
        <ClaimLine key={claim.id} claim={claim} most={most} leading={claim.id === leading} />
      ))}
    </ul>
  );
}

/** Figures that bound nothing here: of a wider event, background, or parts of another figure. */
function ApartFigures({
  claims,
  superseded,
}: {
  readonly claims: readonly Claim[];
  readonly superseded: ReadonlySet<string>;
}) {
  const locale = useLocale();
  const measures = useAtlas((state) => state.query?.dataset.vocabulary.measures);
  return (
    <ul className="detail-claims">
      {claims.map((claim) => (
        <li key={claim.id} className="detail-figure">
          <h4>{measureWords(locale, measures?.find(({ id }) => id === claim.measure)?.name, claim)}</h4>
          <ul className="detail-claims">
            <ClaimLine claim={claim} superseded={superseded.has(claim.id)} />
          </ul>
        </li>
      ))}
    </ul>
  );
}
