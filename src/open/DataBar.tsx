import "./open.css";
import { useLocale } from "../i18n/locale.ts";
import { askColumns, backToAtlas, showReport } from "../store/opening.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { dataName } from "./dataName.ts";

/** Says, for as long as other data than the atlas's own is shown, whose it is and that nobody here has checked it. */
export function DataBar() {
  const locale = useLocale();
  const { open } = locale.messages;
  const own = useAtlas((state) =>
    state.query !== null && state.query === state.own?.query ? state.own : null,
  );
  const embed = useAtlas((state) => state.embed);
  if (own === null) return null;
  const name = dataName(locale, own.ref, document.baseURI);
  const rows = own.report.taken;
  return (
    <section className="open-bar" aria-label={open.bar}>
      <p className="open-bar-words">
        {own.ref.kind === "files" && (
          <strong className="open-name" dir="auto">
            {name}
          </strong>
        )}{" "}
        <span className="open-count">{open.rows(locale.number(rows), rows)}</span>{" "}
        <span>{own.ref.kind === "files" ? open.yours(own.ref.files.length) : open.dataFrom(name)}</span>
        {own.differs && (
          <span className="open-differs" role="status">
            {open.differs(name)}
          </span>
        )}
        <span className="visually-hidden" role="status">
          {open.openedNow(name, locale.number(rows), rows)}
        </span>
      </p>
      {!embed && (
        <div className="open-buttons">
          <Button onClick={showReport}>{open.report}</Button>
          {own.preview !== null && <Button onClick={askColumns}>{open.columns}</Button>}
          <Button onClick={backToAtlas}>{open.back}</Button>
        </div>
      )}
    </section>
  );
}
