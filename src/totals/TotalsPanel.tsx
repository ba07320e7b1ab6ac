import "./totals.css";
import type { TotalName } from "../domain/totals.ts";
import { POPULATIONS } from "../domain/vocabulary.ts";
import { useLocale } from "../i18n/locale.ts";
import { MOST_ADDED, type Totals } from "../query/query.ts";
import type { Shown } from "../store/selectors.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { useShown } from "../store/useShown.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Apart } from "./Apart.tsx";
import { lastOpened } from "./opened.ts";
import { TotalLine } from "./TotalLine.tsx";

/** What the figures of the records shown come to. */
export function TotalsPanel() {
  const { messages } = useLocale();
  const shown = useShown();
  if (shown === null) return null;
  return (
    <section className="totals" aria-labelledby="totals-heading">
      <h2 id="totals-heading">{messages.totals.heading}</h2>
      <ShownTotals shown={shown} />
      {shown.query.hasFigures && <Apart shown={shown} />}
    </section>
  );
}

type Section = keyof typeof SECTIONS;
const byPopulation = <Group extends "killed" | "injured" | "casualties">(group: Group) =>
  POPULATIONS.map((population) => `${group}_${population}` as const);

const SECTIONS = {
  custody: ["out", "recaptured"],
  killed: byPopulation("killed"),
  injured: byPopulation("injured"),
  casualties: byPopulation("casualties"),
  hostages: ["hostages_taken", "hostages_released"],
  released: ["released", "released_families", "transferred", "transferred_families"],
  justice: ["arrested", "charged", "convicted", "acquitted", "sentence_reduced"],
} as const satisfies Record<string, readonly TotalName[]>;

function ShownTotals({ shown: { query, answer } }: { readonly shown: Shown }) {
  const { messages, number } = useLocale();
  const { totals: words } = messages;
  // Records may have come that were being read.
  useAtlas((state) => state.arrivals);
  if (!query.hasFigures) return <p className="totals-note">{words.otherFormat}</p>;
  if (answer.counts.shown > MOST_ADDED) {
    return <p className="totals-note">{words.tooMany(number(MOST_ADDED))}</p>;
  }
  const totals = query.totals(answer);
  if (totals === null) return <p className="totals-note">{words.reading}</p>;
  if (totals.length === 0) return <p className="totals-note">{words.none}</p>;
  // What most come for stands first; the others are one click away, so that the charts are not far down.
  const [first, ...more] = inSections(totals);
  return (
    <>
      <p className="totals-note">{words.note}</p>
      {first && <TotalsSection {...first} />}
      {more.length > 0 && <MoreTotals sections={more} />}
    </>
  );
}

interface SectionProps {
  readonly section: Section;
  readonly totals: Totals;
}

function inSections(totals: Totals): readonly SectionProps[] {
  return (Object.keys(SECTIONS) as Section[])
    .map((section) => {
      const names: readonly TotalName[] = SECTIONS[section];
      return { section, totals: totals.filter(({ name }) => names.includes(name)) };
    })
    .filter((one) => one.totals.length > 0);
}

function MoreTotals({ sections }: { readonly sections: readonly SectionProps[] }) {
  const { messages, number } = useLocale();
  const all = sections.flatMap(({ totals }) => totals);
  const isReturn = all.some(({ name }) => name === lastOpened()?.name);
  return (
    <Disclosure summary={messages.totals.more(number(all.length), all.length)} open={isReturn}>
      {sections.map((section) => (
        <TotalsSection key={section.section} {...section} />
      ))}
    </Disclosure>
  );
}

function TotalsSection({ section, totals }: SectionProps) {
  const { totals: words } = useLocale().messages;
  const isByPopulation = section === "killed" || section === "injured" || section === "casualties";
  return (
    <section className="totals-section">
      <h3>{words.sections[section]}</h3>
      {isByPopulation && totals.length > 1 && <p className="totals-note">{words.apart}</p>}
      {totals.map((total) => (
        <TotalLine key={total.name} total={total} />
      ))}
    </section>
  );
}
