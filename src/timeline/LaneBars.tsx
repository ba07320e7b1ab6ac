import { formatPeriod } from "../i18n/dates.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Bins } from "../query/answer.ts";
import { setFilter } from "../store/actions.ts";
import { binFilter } from "./brush.ts";
import { LaneButton } from "./LaneButton.tsx";
import { useLaneKeys } from "./useLaneKeys.ts";

interface LaneBarsProps {
  readonly bins: Bins;
  /** Shown records without a place, per bar. */
  readonly counts: readonly number[];
  /** CSS pixels. */
  readonly width: number;
  readonly onPoint: (words: string | null) => void;
}

/** Too many to stand one by one: how many there are in each bar of the histogram above. */
export function LaneBars({ bins: { bins, unit }, counts, width, onPoint }: LaneBarsProps) {
  const locale = useLocale();
  const { lane } = locale.messages.timeline;
  const step = width / Math.max(1, bins.length);
  const most = Math.max(1, ...counts);
  const filled = bins.flatMap((bin, at) => {
    const count = counts[at] ?? 0;
    const label = lane.bin(formatPeriod(locale, bin.from, bin.to), locale.number(count), count);
    return count > 0 ? [{ bin, count, label, x: (at + 0.5) * step }] : [];
  });
  const { stop, listeners } = useLaneKeys(filled.length, locale.direction === "rtl");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" aria-label={lane.marks} {...listeners}>
      {filled.map(({ bin, count, label, x }, index) => (
        <LaneButton
          key={bin.from}
          index={index}
          x={x}
          label={label}
          isStop={index === stop}
          onPoint={(at) => onPoint(at === null ? null : label)}
          onPress={() => setFilter(binFilter(bin, unit))}
          size={Math.max(3, step)}
        >
          <span
            className="timeline-lane-bar"
            style={{ blockSize: `${Math.max(15, (count / most) * 100)}%` }}
          />
        </LaneButton>
      ))}
    </div>
  );
}
