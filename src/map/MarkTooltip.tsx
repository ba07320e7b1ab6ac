import { useEffect } from "react";
import { useLocale } from "../i18n/locale.ts";
import type { Query } from "../query/query.ts";
import { useAtlas } from "../store/useAtlas.ts";
import type { Size } from "./camera.ts";
import { markWords } from "./markWords.ts";
import type { SceneMark } from "./sceneMark.ts";

interface MarkTooltipProps {
  readonly mark: SceneMark;
  readonly size: Size;
  readonly query: Query;
  /** The pointer is over the tooltip itself, so it stays (WCAG 1.4.13). */
  readonly onHold: () => void;
  readonly onLeave: () => void;
}

const MARGIN = 8;
const HALF_WIDTH = 130;

/** Names the mark that is pointed at. Screen readers have the same as the mark's own name. */
export function MarkTooltip({ mark, size, query, onHold, onLeave }: MarkTooltipProps) {
  const locale = useLocale();
  useEscape(onLeave);
  // What is being read from a reader's own file is named when it has come.
  useAtlas(({ arrivals }) => arrivals);
  const { title, lines } = markWords(mark, query, locale);
  const half = Math.min(HALF_WIDTH, size.width / 2 - MARGIN);
  const x = Math.max(half + MARGIN, Math.min(size.width - half - MARGIN, mark.x));
  const below = mark.y < size.height * 0.4;
  const y = below ? mark.y + mark.radius : mark.y - mark.radius;
  return (
    <div
      className={below ? "map-tooltip map-tooltip-below" : "map-tooltip"}
      style={{ transform: `translate(${x}px, ${y}px)`, inlineSize: `${2 * half}px` }}
      dir={locale.direction}
      aria-hidden="true"
      onPointerEnter={onHold}
      onPointerLeave={onLeave}
    >
      <div className="map-tooltip-box">
        <strong dir="auto">{title}</strong>
        {lines.map((line) => (
          <span key={line} dir="auto">
            {line}
          </span>
        ))}
      </div>
    </div>
  );
}

function useEscape(close: () => void): void {
  useEffect(() => {
    const press = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") close();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [close]);
}
