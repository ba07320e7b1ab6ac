import type { Locale } from "../i18n/locale.ts";
import { useLocale } from "../i18n/locale.ts";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { fetchedOnce } from "../ui/fetchedOnce.ts";

const detail = fetchedOnce(() => import("./Detail.tsx").then(({ Detail }) => Detail));
const MESSAGES = ["detail"] as const;

/** The place of what is open. It takes the room of the record while that is fetched. */
export function OpenRecord() {
  const { app } = useLocale().messages;
  return (
    <FetchedPart
      source={detail}
      messages={MESSAGES}
      waiting={
        <p className="app-loading" role="status">
          {app.readingRecord}
        </p>
      }
    />
  );
}

/** Fetches ahead what shows a record, so that the first one opens at once. Whether it comes shows when it is wanted. */
export function fetchDetail(locale: Locale): void {
  Promise.all([detail.fetch(), locale.fetchMessages(MESSAGES)]).catch(() => undefined);
}
