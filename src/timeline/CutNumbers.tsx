import { useLocale } from "../i18n/locale.ts";
import type { Bin } from "../query/answer.ts";
import { cutBars, numberedCuts } from "./cutBars.ts";

interface CutNumbersProps {
  readonly bins: readonly Bin[];
  /** The number that the full height stands for. */
  readonly top: number;
  /** Of the axis, in CSS pixels. */
  readonly width: number;
  /** Where the bars end. */
  readonly blockStart: number;
}

/** Over bars that go beyond the scale: how many records they stand for. */
export function CutNumbers({ bins, top, width, blockStart }: CutNumbersProps) {
  const { number } = useLocale();
  const step = width / Math.max(1, bins.length);
  return numberedCuts(cutBars(bins, top), step, number).map(({ index, count }) => (
    <span
      key={index}
      className="timeline-cut-number"
      aria-hidden="true"
      style={{ insetInlineStart: (index + 0.5) * step, insetBlockStart: blockStart }}
    >
      <span>{number(count)}</span>
    </span>
  ));
}
