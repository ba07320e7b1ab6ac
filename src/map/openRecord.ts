import type { Row } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import { select } from "../store/actions.ts";

let asked = 0;

/**
 * Opens the record of a row. One of a reader's own file may have to be read first: until then nothing changes,
 * and only the record that was asked for last is opened. A file that cannot be read any more opens nothing.
 */
export function openRecord(query: Pick<Query, "record" | "records">, row: Row): void {
  const mine = ++asked;
  const open = (id: string | undefined): void => {
    if (id !== undefined && mine === asked) select(id);
  };
  const record = query.record(row);
  if (record) open(record.properties.id);
  else
    query.records.read([row]).then(
      ([read]) => open(read?.properties.id),
      () => undefined,
    );
}
