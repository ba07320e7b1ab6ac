import { useLocale } from "../i18n/locale.ts";
import type { Comparison } from "./comparison.ts";

/** What must be known before the two are held against each other. */
export function PeriodNotes({ comparison }: { readonly comparison: Comparison }) {
  const { messages, number } = useLocale();
  const { periods } = messages;
  const { sides, overlaps, inBoth, undated } = comparison;
  const [first, second] = sides.map(({ covered }) => covered);
  const notes = [
    first !== second && periods.lengths(number(first ?? 0), number(second ?? 0)),
    overlaps && (inBoth > 0 ? periods.bothLie(number(inBoth), inBoth) : periods.overlapEmpty),
    !overlaps && inBoth > 0 && periods.mayLieInBoth(number(inBoth), inBoth),
    undated > 0 && periods.undated(number(undated), undated),
  ].filter((note) => typeof note === "string");
  if (notes.length === 0) return null;
  return (
    <ul className="periods-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
