import { useLocale } from "../i18n/locale.ts";
import type { OwnData } from "../store/openWorld.ts";

type Format = OwnData["report"]["files"][number]["format"];

/** Whose data it is, and on which terms; nothing for formats that say nothing of their owner. */
export function TermsNotes({ formats }: { readonly formats: readonly Format[] }) {
  const { terms } = useLocale().messages.open;
  const owned = (["acled", "gtd", "ucdp"] as const).filter((format) => formats.includes(format));
  if (owned.length === 0) return null;
  return (
    <ul className="open-terms">
      {owned.map((format) => (
        <li key={format}>{terms[format]}</li>
      ))}
    </ul>
  );
}
