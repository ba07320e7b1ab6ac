import { useMemo } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Section } from "./Section.tsx";
import { changes } from "./shares.ts";
import type { AtlasRecords } from "./useAtlasRecords.ts";

/** Under which rules records are written, corrected and withdrawn. */
export function RulesSection({ atlas }: { readonly atlas: AtlasRecords | null }) {
  const { rules } = useLocale().messages.about;
  return (
    <Section name="rules">
      <ol className="about-numbered">
        {rules.list.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <h4>{rules.corrections}</h4>
      <p>{rules.correcting}</p>
      <p>{rules.withdrawing}</p>
      {atlas !== null && <ChangeCounts atlas={atlas} />}
    </Section>
  );
}

function ChangeCounts({ atlas: { records, campaigns } }: { readonly atlas: AtlasRecords }) {
  const { messages, number } = useLocale();
  const counts = useMemo(() => changes([...records, ...campaigns]), [records, campaigns]);
  return (
    <p className="about-note">
      {messages.about.rules.counts(number(counts.corrected), number(counts.court_ruling))}
    </p>
  );
}
