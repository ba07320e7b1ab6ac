import type { ReactNode } from "react";
import type { Claim } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { edtfWords } from "../i18n/recordWords.ts";
import type { Query } from "../query/query.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import type { ActorWord, Disagreement, Matter, MatterGroup } from "./disagreements.ts";
import { FigureDisputes } from "./FigureDisputes.tsx";
import { FirstLines } from "./FirstLines.tsx";
import { RecordLine } from "./RecordLine.tsx";

interface DisagreementGroupProps {
  readonly group: MatterGroup;
  readonly query: Query;
  readonly open: boolean;
}

/** Records in which the same thing is contested, each with who says what. */
export function DisagreementGroup({ group: { matter, disagreements }, query, open }: DisagreementGroupProps) {
  const { messages, number } = useLocale();
  return (
    <Disclosure
      className="ledgers-group"
      open={open}
      summary={
        <>
          <span className="ledgers-name">{messages.vocabulary.contested[matter]}</span>
          <span className="count">{number(disagreements.length)}</span>
        </>
      }
    >
      {matter === "figure" && <p className="ledgers-note">{messages.ledgers.widestFirst}</p>}
      <FirstLines>
        {disagreements.map((one) => (
          <RecordLine key={one.record.id} record={one.record} query={query}>
            <Voices of={one} matter={matter} query={query} />
          </RecordLine>
        ))}
      </FirstLines>
    </Disclosure>
  );
}

interface VoicesProps {
  readonly of: Disagreement;
  readonly matter: Matter;
  readonly query: Query;
}

function Voices({ of: { record, claims, actors, figures }, matter, query }: VoicesProps): ReactNode {
  const { ledgers } = useLocale().messages;
  if (figures.length > 0) return <FigureDisputes disputes={figures} />;
  if (claims.length === 0 && actors.length === 0) {
    const note = matter === "date" ? record.dateNote : undefined;
    return <span className="ledgers-said">{note ?? ledgers.noVoices}</span>;
  }
  return (
    <>
      {actors.length > 0 && <ActorWords words={actors} query={query} />}
      {claims.map((claim) => (
        <Saying key={claim.id} claim={claim} />
      ))}
    </>
  );
}

/** Record model 9.10: claimed by, blamed on, denied by. */
function ActorWords({ words, query }: { readonly words: readonly ActorWord[]; readonly query: Query }) {
  const { detail, ledgers } = useLocale().messages;
  const nameOf = (id: string): string => query.dataset.actors.get(id)?.name ?? id;
  const say: Readonly<Record<ActorWord["kind"], (word: ActorWord) => string>> = {
    claimed: ({ by }) => detail.claimedBy(by),
    blamed: ({ actor, by }) => detail.blamedOn(nameOf(actor), by),
    denied: ({ actor, by }) => detail.deniedBy(nameOf(actor), by),
    reported: ({ actor, by }) => ledgers.reportedOf(nameOf(actor), by),
    self_declared: ({ by }) => detail.selfDeclared(by),
    court: ({ actor, by }) => ledgers.foundOf(nameOf(actor), by),
  };
  return <span className="ledgers-said">{words.map((word) => say[word.kind](word)).join(" ")}</span>;
}

function Saying({ claim: { about, claimant, text = "" } }: { readonly claim: Claim }) {
  const locale = useLocale();
  return (
    <span className="ledgers-said" dir="auto">
      <b>{claimant.name}</b>: {about === "date" ? edtfWords(locale, text) : text}
    </span>
  );
}
