import { useState } from "react";
import type { PublishedIncident } from "../domain/schema.ts";
import type { Total } from "../domain/totals.ts";
import { useLocale } from "../i18n/locale.ts";
import { totalSentence } from "../i18n/totalWords.ts";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { lastOpened } from "./opened.ts";
import { scaleOf } from "./scale.ts";
import { TotalRow } from "./TotalRow.tsx";

const FIRST = 20;

/** A total as a sentence, which opens to the records that make it. */
export function TotalLine({ total }: { readonly total: Total<PublishedIncident> }) {
  const locale = useLocale();
  const [isReturn] = useState(() => lastOpened()?.name === total.name);
  return (
    <Disclosure className="totals-line" summary={totalSentence(locale, total)} open={isReturn}>
      <TotalRows total={total} />
    </Disclosure>
  );
}

function TotalRows({ total }: { readonly total: Total<PublishedIncident> }) {
  const { messages, number } = useLocale();
  const { totals: words } = messages;
  const [last] = useState(() => {
    const opened = lastOpened();
    return opened?.name === total.name ? opened : null;
  });
  const [showsAll, setShowsAll] = useState(last?.all ?? false);
  const highest = total.parts[0]?.figure.stated?.high ?? 0;
  const scale = scaleOf(highest);
  const shown = showsAll ? total.parts : total.parts.slice(0, FIRST);
  const more = total.parts.length - shown.length;
  return (
    <>
      {highest > 0 && <p className="totals-note">{words.scale(number(1), number(scale.end))}</p>}
      <ul className="totals-rows" aria-label={words.records}>
        {shown.map((part) => (
          <TotalRow
            key={part.record.id}
            name={total.name}
            part={part}
            scale={scale}
            isAll={showsAll}
            isReturn={part.record.id === last?.id}
          />
        ))}
      </ul>
      {more > 0 && <Button onClick={() => setShowsAll(true)}>{words.showMore(number(more), more)}</Button>}
      {total.silent > 0 && <p className="totals-note">{words.silent(number(total.silent), total.silent)}</p>}
    </>
  );
}
