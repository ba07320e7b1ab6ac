import { withoutDimension } from "../domain/filter.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Row } from "../query/answer.ts";
import { setFilter } from "../store/actions.ts";
import { keepingLocked } from "../store/locked.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";

/** An open record that the filter leaves out says so, and offers to take away just what hides it. */
export function OutsideFilter({ row }: { readonly row: Row }) {
  const { messages } = useLocale();
  const query = useAtlas((state) => state.query);
  const filter = useAtlas((state) => state.filter);
  const lock = useAtlas((state) => state.lock);
  const hiding = query?.hiddenBy(row, filter) ?? [];
  if (query === null || hiding.length === 0) return null;
  const cleared = keepingLocked({ filter, lock }, hiding.reduce(withoutDimension, filter));
  const helps = query.hiddenBy(row, cleared).length === 0;
  return (
    <p className="detail-outside" role="status">
      {messages.detail.outside}{" "}
      {helps && <Button onClick={() => setFilter(cleared)}>{messages.detail.clearWhatHides}</Button>}
    </p>
  );
}
