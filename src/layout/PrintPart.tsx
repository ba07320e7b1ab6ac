import "./print.css";
import { useLayoutEffect, useState } from "react";
import { dayNumber } from "../domain/day.ts";
import { printAddress } from "../export/printAddress.ts";
import { AccountingLine } from "../filters/AccountingLine.tsx";
import { formatPeriod } from "../i18n/dates.ts";
import { useLocale } from "../i18n/locale.ts";
import { PrintRows } from "../list/PrintRows.tsx";
import { currentWords } from "../map/picture/currentWords.ts";
import { PRINT_SIZE, PrintLegend, PrintPicture } from "../map/picture/PrintPicture.tsx";
import { questionOf, shownBy } from "../store/selectors.ts";
import { atlas } from "../store/store.ts";

/** What is shown now, made for paper: there only while the page is printed. */
export function PrintPart() {
  const locale = useLocale();
  const { app, printing } = locale.messages;
  // As it was before the screen was laid out for paper, which makes the map smaller and moves it.
  const [state] = useState(() => atlas.getState());
  const [question] = useState(() => questionOf(state));
  useLightPaper();
  const { query } = state;
  if (query === null || question === null) return null;
  const shown = { ...state, query };
  const words = currentWords(shown, PRINT_SIZE, { locale, title: null });
  const address = printAddress(state);
  const today = dayNumber(new Date().toISOString().slice(0, 10));
  return (
    <article className="print" lang={locale.tag} dir={locale.direction}>
      {query.dataset.files === null && <p className="print-name">{app.title}</p>}
      <h1>{words.sentence}</h1>
      <AccountingLine />
      <PrintPicture state={shown} />
      <PrintLegend words={words} />
      <p>{words.cases}</p>
      <p className="print-credit">
        {words.credit} · {printing.printedOn(formatPeriod(locale, today, today))}
      </p>
      <p className="print-credit print-address">
        {printing.address} <span dir="ltr">{address}</span>
      </p>
      <PrintRows shown={shownBy(question)} sort={state.sort} address={address} />
    </article>
  );
}

/** Paper is white, whatever the page's colours are. */
function useLightPaper(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const { theme } = dataset;
    dataset.theme = "light";
    dataset.printing = "";
    return () => {
      delete dataset.printing;
      if (theme !== undefined) dataset.theme = theme;
    };
  }, []);
}
