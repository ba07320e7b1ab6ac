import type { Locale } from "../i18n/locale.ts";
import { dateWords, shortened } from "../i18n/recordWords.ts";
import type { Query } from "../query/query.ts";
import type { UnplacedRow } from "../query/unplaced.ts";

/** Code points; a file may hold longer ones than anybody reads in a line. */
const LONGEST_TITLE = 200;

/** Title and date of a record; one that is being read says so. */
export function laneRecordWords({ row }: UnplacedRow, query: Query, locale: Locale): string {
  const record = query.record(row)?.properties;
  const { list, timeline } = locale.messages;
  if (record === undefined) return list.reading;
  return timeline.lane.record(shortened(record.title, LONGEST_TITLE), dateWords(locale, record));
}
