import { useLocale } from "../../i18n/locale.ts";
import { CopyField } from "../../ui/CopyField.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import type { Item } from "./series.ts";

interface SnippetFieldsProps {
  readonly label: string;
  readonly items: readonly Item[];
  readonly snippetOf: (item: Item) => string;
}

/** One snippet; of a series all together, and each by itself. */
export function SnippetFields({ label, items, snippetOf }: SnippetFieldsProps) {
  const { messages, number } = useLocale();
  const { series } = messages.embedDialog;
  const [first] = items;
  if (first === undefined) return null;
  if (first.period === null) return <CopyField label={label} text={snippetOf(first)} rows={5} />;
  return (
    <>
      <CopyField label={series.all(number(items.length))} text={items.map(snippetOf).join("\n\n")} rows={5} />
      <Disclosure summary={series.single}>
        {items.map((item) => (
          <CopyField key={item.title} label={item.period ?? label} text={snippetOf(item)} rows={2} />
        ))}
      </Disclosure>
    </>
  );
}
