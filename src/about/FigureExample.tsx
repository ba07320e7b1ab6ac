import { useMemo } from "react";
import type { Envelope } from "../domain/schema.ts";
import { type StatedBounds, statedBounds } from "../domain/statedBounds.ts";
import { figureWords, groupWords } from "../i18n/figureWords.ts";
import { type Locale, useLocale } from "../i18n/locale.ts";
import { RangePlot } from "../ui/RangePlot.tsx";
import { RecordButton } from "./RecordButton.tsx";
import type { AtlasRecords } from "./useAtlasRecords.ts";
import { voicesOf, workedFigure } from "./workedFigure.ts";

/** Figures of one record, side by side as its panel has them. */
export function FigureExample({ atlas: { records, isShown } }: { readonly atlas: AtlasRecords }) {
  const locale = useLocale();
  const { messages } = locale;
  const { method } = messages.about;
  const worked = useMemo(() => workedFigure(records), [records]);
  if (worked === null) return <p className="about-note">{method.noExample}</p>;
  const { record, envelope, claims } = worked;
  const most = Math.max(...claims.map((claim) => statedBounds(claim).high ?? 0));
  const span = spanWords(locale, envelope, voicesOf(worked));
  return (
    <figure className="about-worked">
      <figcaption>
        <span className="about-worked-head">{method.example}</span>
        <RecordButton record={record} opens={record.id} enabled={isShown} />
        <strong>{method.exampleFigure(groupWords(locale, envelope), span)}</strong>
      </figcaption>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id} data-leading={claim.id === envelope.headline}>
            <span className="about-number">{figureWords(locale, claim)}</span>
            <ClaimPlot bounds={statedBounds(claim)} most={most} />
            <span className="about-claimant">
              <span dir="auto">{claim.claimant.name}</span>
              <span className="about-note">{messages.vocabulary.claimantRoles[claim.claimant.role]}</span>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function ClaimPlot({
  bounds: { low, high, open },
  most,
}: {
  readonly bounds: StatedBounds;
  readonly most: number;
}) {
  return low === null || high === null ? null : (
    <RangePlot from={low} to={high} open={open} most={most} width={200} />
  );
}

/** "900–1,337; 3 claimants". */
function spanWords({ messages, number }: Locale, { low, high, moreThan }: Envelope, voices: number): string {
  const { detail } = messages;
  const range = moreThan > 0 ? detail.rangeOpen : detail.range;
  return [range(number(low ?? 0), number(high ?? 0)), detail.claimants(number(voices), voices)].join("; ");
}
