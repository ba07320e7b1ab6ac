import { Children, type ReactNode, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";

/** So many lines of a group are made at first. */
const FIRST = 30;

/** The first lines of a list, and a button for the others. */
export function FirstLines({ children }: { readonly children: ReactNode }) {
  const { messages, number } = useLocale();
  const [isWhole, setIsWhole] = useState(false);
  const lines = Children.toArray(children);
  const more = lines.length - FIRST;
  return (
    <>
      <ul className="ledgers-lines">{isWhole ? lines : lines.slice(0, FIRST)}</ul>
      {!isWhole && more > 0 && (
        <Button onClick={() => setIsWhole(true)}>{messages.ledgers.more(number(more), more)}</Button>
      )}
    </>
  );
}
