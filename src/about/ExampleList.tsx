import { useLocale } from "../i18n/locale.ts";
import type { Examples } from "./examples.ts";
import { RecordButton } from "./RecordButton.tsx";

/** Records that have a code, and how many there are in all. */
export function ExampleList({ examples: { shown, count } }: { readonly examples: Examples }) {
  const { messages, number } = useLocale();
  const { codebook } = messages.about;
  if (count === 0) return <p className="about-note">{codebook.noExample}</p>;
  const head =
    shown.length === count
      ? codebook.allExamples(number(count), count)
      : codebook.someExamples(number(shown.length), number(count));
  return (
    <>
      <p className="about-note">{head}</p>
      <ul className="about-examples">
        {shown.map(({ record, opens }) => (
          <li key={record.id}>
            <RecordButton record={record} opens={opens} enabled />
          </li>
        ))}
      </ul>
    </>
  );
}
