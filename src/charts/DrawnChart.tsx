import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { type Drawing, headPoints, mirrored, type Shape } from "./drawing.ts";

interface DrawnChartProps {
  readonly drawing: Drawing;
  readonly label: string;
  /** Gets the focus once it is there: what was opened from here has been closed. */
  readonly returnTo?: string | null;
  readonly onPress: (key: string) => void;
  /** Told what is under the pointer or has the focus; null: nothing. */
  readonly onPoint: (name: string | null) => void;
}

/**
 * The picture, which nobody reads aloud, under buttons that say what it shows. One stop of the Tab key; arrow keys lead
 * from bar to bar (WAI-ARIA APG, roving tabindex).
 */
export function DrawnChart({ drawing, label, returnTo = null, onPress, onPoint }: DrawnChartProps) {
  const { width, height, shapes, targets } = drawing;
  const { direction } = useLocale();
  const [current, setCurrent] = useState(returnTo);
  const plot = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (returnTo !== null) plot.current?.querySelector<HTMLElement>("button[tabindex='0']")?.focus();
  }, [returnTo]);
  const shown = direction === "rtl" ? mirrored(shapes, width) : shapes;
  const stop =
    targets.find(({ key }) => key === current) ?? targets.find(({ pressed }) => pressed) ?? targets[0];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      ref={plot}
      className="charts-plot"
      role="group"
      aria-label={label}
      style={{ blockSize: height }}
      onKeyDown={moveFocus}
    >
      <svg width={width} height={height} aria-hidden="true" direction={direction}>
        {shown.map((shape, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no names, and are all drawn anew
          <Drawn key={index} shape={shape} direction={direction} />
        ))}
      </svg>
      {targets.map((target) => (
        <button
          key={target.key}
          type="button"
          className="charts-target"
          style={{
            insetInlineStart: target.x,
            insetBlockStart: target.y,
            inlineSize: target.width,
            blockSize: target.height,
          }}
          aria-label={target.name}
          aria-pressed={target.pressed ?? undefined}
          tabIndex={target === stop ? 0 : -1}
          onClick={() => onPress(target.key)}
          onFocus={() => {
            setCurrent(target.key);
            onPoint(target.name);
          }}
          onBlur={() => onPoint(null)}
          onPointerEnter={() => onPoint(target.name)}
          onPointerLeave={() => onPoint(null)}
        />
      ))}
    </div>
  );
}

function Drawn({ shape, direction }: { readonly shape: Shape; readonly direction: "ltr" | "rtl" }) {
  const colour = `var(--${shape.ink})`;
  switch (shape.kind) {
    case "bar":
      return (
        <rect
          className={shape.ink === "accent-quiet" ? "charts-pressed" : "charts-bar"}
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          fill={colour}
        />
      );
    case "line":
      return (
        <line
          x1={shape.x1}
          y1={shape.y1}
          x2={shape.x2}
          y2={shape.y2}
          stroke={colour}
          strokeDasharray={shape.dashed ? "3 2" : undefined}
        />
      );
    case "head":
      return (
        <polygon className="charts-bar" points={headPoints(shape.x, shape.y, direction)} fill={colour} />
      );
    case "text":
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fill={colour}
          textAnchor={shape.anchor ?? "start"}
          fontWeight={shape.bold ? 600 : undefined}
        >
          {shape.text}
        </text>
      );
  }
}

const STEPS: Readonly<Record<string, "next" | "previous" | "first" | "last">> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
};

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
  const sideways = isRtl
    ? { ArrowLeft: "next", ArrowRight: "previous" }
    : { ArrowRight: "next", ArrowLeft: "previous" };
  const step = STEPS[event.key] ?? Object.entries(sideways).find(([key]) => key === event.key)?.[1];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const to = { next: at + 1, previous: at - 1, first: 0, last: buttons.length - 1 }[step];
  buttons[Math.min(Math.max(to ?? 0, 0), buttons.length - 1)]?.focus();
  event.preventDefault();
}
