import { useLocale } from "../i18n/locale.ts";

/** Past the map at once (WCAG 2.4.1). A button, because the address's fragment belongs to hosts. */
export function SkipToList() {
  const { messages } = useLocale();
  return (
    <button type="button" className="app-skip" onClick={() => document.getElementById("atlas-list")?.focus()}>
      {messages.app.skipToList}
    </button>
  );
}
