import { formatPeriod } from "../i18n/dates.ts";
import { useLocale } from "../i18n/locale.ts";
import { Section } from "./Section.tsx";
import type { AtlasRecords } from "./useAtlasRecords.ts";

interface WhatSectionProps {
  readonly atlas: AtlasRecords | null;
}

/** What the atlas is, what belongs and what does not. */
export function WhatSection({ atlas }: WhatSectionProps) {
  const locale = useLocale();
  const { about } = locale.messages;
  const { what } = about;
  return (
    <Section name="what">
      <p className="about-lead">{what.lead}</p>
      <p>{what.selection}</p>
      {atlas !== null && <p className="about-note">{versionWords(locale, atlas)}</p>}
      <h4>{what.rule}</h4>
      <p>{what.ruleLead}</p>
      <ol className="about-numbered">
        {what.ruleParts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ol>
      <p>{what.states}</p>
      <p>{what.notCovered}</p>
      <h4>{what.scopes}</h4>
      <p>{what.adjacent}</p>
      {atlas !== null && <p className="about-note">{scopeWords(locale, atlas)}</p>}
    </Section>
  );
}

type Locale = ReturnType<typeof useLocale>;

function versionWords(locale: Locale, { query, records }: AtlasRecords): string {
  const { metadata } = query.dataset;
  const last = formatPeriod(locale, query.coverage.to, query.coverage.to);
  return locale.messages.about.version(metadata.version, last, locale.number(records.length));
}

function scopeWords({ messages, number }: Locale, { records }: AtlasRecords): string {
  const core = records.filter(({ scope }) => scope === "core").length;
  return messages.about.what.scopeCounts(number(records.length), number(core), number(records.length - core));
}
