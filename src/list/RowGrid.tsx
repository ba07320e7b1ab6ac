import type { RefObject } from "react";
import { useAtlas } from "../store/useAtlas.ts";
import { IncidentRow } from "./IncidentRow.tsx";
import type { RowsProps } from "./rowsProps.ts";
import { LONGEST } from "./scrollSpace.ts";
import type { RowFocus } from "./useRowFocus.ts";

interface RowGridProps extends RowsProps {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Rows to be made; `to` is exclusive. The active row is made besides, so that it never loses the focus. */
  readonly from: number;
  readonly to: number;
  readonly focus: RowFocus;
  /** The row that the Tab key leads to. */
  readonly stop: number;
  /** Rows of one height, in pixels, placed `skip` pixels above where a full list would have them. */
  readonly fixed?: { readonly rowHeight: number; readonly skip: number };
}

/**
 * The rows as a grid of one column: it can say how many rows there are and which one each is although few are
 * made, and is one stop of the Tab key (ARIA 1.2, `grid`, `aria-rowcount`, `aria-rowindex`).
 */
export function RowGrid({
  query,
  answer,
  rows,
  near,
  labelledBy,
  box,
  from,
  to,
  focus,
  stop,
  fixed,
}: RowGridProps) {
  // Records that were being read may have come.
  useAtlas((state) => state.arrivals);
  const row = (index: number, place: number) => {
    const [number] = rows.slice(index, index + 1);
    if (number === undefined) return null;
    return (
      <IncidentRow
        key={number}
        index={index}
        top={fixed ? place * fixed.rowHeight - fixed.skip : null}
        height={fixed?.rowHeight ?? null}
        record={query.record(number)?.properties ?? null}
        type={query.type(number)}
        ownClass={query.classOf(query.type(number))}
        standing={answer.standings[number] ?? 0}
        near={near}
        isStop={index === stop}
      />
    );
  };
  const { active } = focus;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave rows out, nor flow
    <div
      className="list-rows"
      role="grid"
      aria-labelledby={labelledBy}
      aria-rowcount={rows.length}
      ref={box}
      data-fixed={fixed !== undefined}
      style={fixed && { blockSize: Math.min(LONGEST, rows.length * fixed.rowHeight) }}
      {...focus.listeners}
    >
      {/* One array, so that a row keeps its element, and with it the focus, when it leaves what is in sight. */}
      {[
        active < from && row(active, from - 1),
        ...Array.from({ length: Math.max(0, to - from) }, (_, at) => row(from + at, from + at)),
        active >= to && row(active, to),
      ]}
    </div>
  );
}
