import type { Filter } from "../domain/filter.ts";
import { NO_FILTER } from "../domain/filter.ts";
import { useLocale } from "../i18n/locale.ts";
import { select, setFilter } from "../store/actions.ts";
import { Button } from "../ui/Button.tsx";
import type { SomeRecords } from "./useRecords.ts";

interface MoreRecordsProps {
  readonly of: SomeRecords;
  /** What to ask for to find them all in the list; null: nothing asks for just these. */
  readonly filter: Partial<Filter> | null;
}

/** What stands below links to the first of many records: that some are being read, how many more there are. */
export function MoreRecords({ of: { isReading, more }, filter }: MoreRecordsProps) {
  const { messages, number } = useLocale();
  const { detail } = messages;
  return (
    <>
      {isReading && <p className="detail-note">{detail.readingRecords}</p>}
      {more > 0 && (
        <p className="detail-note">
          {detail.moreRecords(number(more), more)}{" "}
          {filter !== null && (
            <Button
              onClick={() => {
                setFilter({ ...NO_FILTER, ...filter });
                select(null);
              }}
            >
              {detail.listThem}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
