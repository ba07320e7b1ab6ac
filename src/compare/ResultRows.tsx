import { type ReactNode, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";

const PAGE = 50;

interface ResultRowsProps<Item> {
  readonly items: readonly Item[];
  /** What stands there when there are none. */
  readonly empty: string;
  readonly children: (item: Item) => ReactNode;
}

/** A list that shows its first rows, and more when asked. */
export function ResultRows<Item>({ items, empty, children }: ResultRowsProps<Item>) {
  const { messages, number } = useLocale();
  const { compare } = messages;
  const [most, setMost] = useState(PAGE);
  if (items.length === 0) return <p>{empty}</p>;
  const hidden = items.length - most;
  return (
    <>
      <ol className="compare-rows">{items.slice(0, most).map(children)}</ol>
      {hidden > 0 && (
        <p className="compare-more">
          <span role="status">{compare.listed(number(most), number(items.length))}</span>
          <Button onClick={() => setMost(most + PAGE)}>
            {compare.showMore(number(Math.min(PAGE, hidden)))}
          </Button>
        </p>
      )}
    </>
  );
}
