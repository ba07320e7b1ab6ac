import type { MouseEvent, ReactNode } from "react";

interface LaneButtonProps {
  readonly index: number;
  /** CSS pixels from the beginning of the axis; the button stands about it. */
  readonly x: number;
  /** Width in CSS pixels. */
  readonly size: number;
  readonly label: string;
  /** Whether the Tab key leads to it. */
  readonly isStop: boolean;
  /** Whether what it opens is open; absent where it opens nothing here. */
  readonly isOpen?: boolean | undefined;
  readonly onPoint: (index: number | null) => void;
  readonly onPress: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly children: ReactNode;
}

/** One thing in the lane that can be pointed at, reached by arrow keys and opened. */
export function LaneButton(props: LaneButtonProps) {
  const { index, x, size, label, isStop, isOpen, onPoint, onPress, children } = props;
  return (
    <button
      type="button"
      className="timeline-lane-mark"
      style={{ insetInlineStart: x - size / 2, inlineSize: size }}
      aria-label={label}
      aria-expanded={isOpen}
      data-index={index}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onPoint(index)}
      onBlur={() => onPoint(null)}
      onMouseEnter={() => onPoint(index)}
      onMouseLeave={() => onPoint(null)}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
