import "./open.css";
import { fileSize } from "../i18n/fileSize.ts";
import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";

/** How far reading has come, in rows and bytes, and a way to end it. */
export function ReadingProgress() {
  const locale = useLocale();
  const { open } = locale.messages;
  const reading = useAtlas((state) => state.reading);
  if (reading === null) return null;
  const { names, rows, bytes, total, stop } = reading;
  const known = total !== null && total > 0;
  return (
    <div className="open-reading">
      {/* Told once; the numbers change too often to be told. */}
      <p role="status" dir="auto">
        {open.reading(locale.list(names.slice(0, 3)))}
      </p>
      <progress
        aria-label={open.progress}
        {...(known ? { value: Math.min(bytes, total), max: total } : {})}
      />
      <p className="open-figures">
        <span>{open.rowsRead(locale.number(rows), rows)}</span>
        <span>
          {known ? open.bytesOf(fileSize(locale, bytes), fileSize(locale, total)) : fileSize(locale, bytes)}
        </span>
      </p>
      <Button onClick={stop}>{open.stop}</Button>
    </div>
  );
}
