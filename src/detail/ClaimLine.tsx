import type { Claim } from "../domain/schema.ts";
import type { Attribution } from "../domain/vocabulary.ts";
import { figureWords } from "../i18n/figureWords.ts";
import { useLocale } from "../i18n/locale.ts";
import { edtfWords } from "../i18n/recordWords.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { RangePlot } from "../ui/RangePlot.tsx";
import { plotSpan } from "./claimWords.ts";
import { SourceRef } from "./SourceRef.tsx";

interface ClaimLineProps {
  readonly claim: Claim;
  /** Largest number among the claims it is compared with; absent for claims that are no figures. */
  readonly most?: number;
  readonly leading?: boolean;
  /** A later claim took its place. */
  readonly superseded?: boolean;
}

/** What is simply said needs no word for how; figures have it in their own words. */
const PLAIN: ReadonlySet<Attribution> = new Set(["asserted", "reported"]);

/** One claim: what is said, by whom in which role, where it was read. */
export function ClaimLine({ claim, most, leading = false, superseded = false }: ClaimLineProps) {
  const locale = useLocale();
  const { detail, vocabulary } = locale.messages;
  const open = useAtlas((state) => state.selection === claim.id);
  const affiliation = useAtlas(({ query }) => query?.dataset.actors.get(claim.affiliation ?? "")?.name);
  const span = claim.about === "figure" ? plotSpan(claim) : null;
  const notes = [
    claim.via && claim.via.length > 0 && detail.via(locale.list(claim.via)),
    claim.stage === "first_report" && detail.firstReport,
    claim.scope === "wider" && detail.wider,
    claim.scope === "part" && detail.part,
    claim.scope === "background" && detail.background,
    claim.subsetOf !== undefined && detail.subset,
    affiliation !== undefined && detail.affiliation(affiliation),
    superseded && detail.superseded,
    claim.about !== "figure" && !PLAIN.has(claim.attribution) && vocabulary.attributions[claim.attribution],
    claim.about === "figure" && claim.date !== undefined && detail.asOf(edtfWords(locale, claim.date)),
    claim.doubt && `${detail.doubt[claim.doubt.kind]}: ${claim.doubt.reason}`,
  ].filter((note) => typeof note === "string");
  return (
    <li className="detail-claim" id={claim.id} data-open={open} data-leading={leading}>
      <p className="detail-said">
        <strong dir="auto">{saidIn(claim, locale)}</strong>
        {span !== null && most !== undefined && <RangePlot {...span} most={most} width={120} />}
      </p>
      <p className="detail-by">
        <span dir="auto">{claim.claimant.name}</span>
        <span className="detail-role">{vocabulary.claimantRoles[claim.claimant.role]}</span>
        {notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
      </p>
      {claim.about === "figure" && claim.text && (
        <p className="detail-text" dir="auto">
          {claim.text}
        </p>
      )}
      <p className="detail-read">
        <SourceRef id={claim.source} locator={claim.locator} />
        {(claim.repeatedIn ?? []).map(({ source, locator }) => (
          <span key={`${source} ${locator}`}>
            {" · "}
            {detail.repeatedIn} <SourceRef id={source} locator={locator} />
          </span>
        ))}
      </p>
    </li>
  );
}

function saidIn(claim: Claim, locale: Parameters<typeof figureWords>[0]): string {
  if (claim.about === "figure") return figureWords(locale, claim);
  const text = claim.text ?? "";
  return claim.about === "date" ? edtfWords(locale, text) : text;
}
