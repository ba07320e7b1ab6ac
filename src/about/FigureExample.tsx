import { useMemo } from "react";
import { statedBounds } from "../domain/statedBounds.ts";
import { useLocale } from "../i18n/locale.ts";
import { ClaimPlot } from "./ClaimPlot.tsx";
import { claimedFigure, groupName, spanWords } from "./figureText.ts";
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
        <strong>{method.exampleFigure(groupName(locale, envelope), span)}</strong>
      </figcaption>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id} data-leading={claim.id === envelope.headline}>
            <span className="about-number">{claimedFigure(locale, claim)}</span>
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
