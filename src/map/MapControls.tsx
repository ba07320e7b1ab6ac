import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { head } from "../ui/strokes.ts";
import { FullscreenButton } from "./FullscreenButton.tsx";
import { BY_HAND, type MapView } from "./mapView.ts";

interface MapControlsProps {
  readonly map: MapView;
  readonly onFit: () => void;
  readonly onReset: () => void;
}

/** The same step as MapLibre's arrow keys. */
const PAN_STEP_PX = 100;
const ZOOM_MS = 250;

const FOUR_ARROWS =
  head([8, 4.6], [8, 1], 2.6) +
  head([8, 11.4], [8, 15], 2.6) +
  head([4.6, 8], [1, 8], 2.6) +
  head([11.4, 8], [15, 8], 2.6);

/** Everything that a gesture does, with single clicks (WCAG 2.5.1, 2.5.7). One tab stop: arrow keys go on. */
export function MapControls({ map, onFit, onReset }: MapControlsProps) {
  const { messages } = useLocale();
  const words = messages.map;
  const [padOpen, setPadOpen] = useState(false);
  const padId = useId();
  const bar = useToolbar();
  const zoomBy = (step: number): void => {
    map.easeTo({ zoom: map.getZoom() + step, duration: ZOOM_MS }, BY_HAND);
  };
  return (
    <div
      className="map-controls"
      role="toolbar"
      aria-label={words.controls}
      aria-orientation="vertical"
      {...bar}
    >
      <IconButton icon="plus" label={words.zoomIn} onClick={() => zoomBy(1)} />
      <IconButton icon="minus" label={words.zoomOut} tabIndex={-1} onClick={() => zoomBy(-1)} />
      <IconButton icon="world" label={words.fit} tabIndex={-1} onClick={onFit} />
      <IconButton icon="reset" label={words.reset} tabIndex={-1} onClick={onReset} />
      <FullscreenButton />
      <button
        type="button"
        className="icon-button"
        aria-label={words.pan}
        title={words.pan}
        tabIndex={-1}
        aria-expanded={padOpen}
        aria-controls={padId}
        onClick={() => setPadOpen(!padOpen)}
      >
        <svg className="icon" viewBox="0 0 16 16" width={16} height={16} aria-hidden="true">
          <path d={FOUR_ARROWS} />
        </svg>
      </button>
      <div id={padId} className="map-pad" hidden={!padOpen}>
        <PadButton map={map} icon="up" label={words.panNorth} dx={0} dy={-1} />
        <PadButton map={map} icon="left" label={words.panWest} dx={-1} dy={0} />
        <PadButton map={map} icon="right" label={words.panEast} dx={1} dy={0} />
        <PadButton map={map} icon="down" label={words.panSouth} dx={0} dy={1} />
      </div>
    </div>
  );
}

interface PadButtonProps {
  readonly map: MapView;
  readonly icon: "up" | "down" | "left" | "right";
  readonly label: string;
  readonly dx: number;
  readonly dy: number;
}

function PadButton({ map, icon, label, dx, dy }: PadButtonProps) {
  const pan = (): void => {
    map.panBy([dx * PAN_STEP_PX, dy * PAN_STEP_PX], { duration: ZOOM_MS }, BY_HAND);
  };
  return <IconButton className={`map-pad-${icon}`} icon={icon} label={label} tabIndex={-1} onClick={pan} />;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Roving tabindex over the buttons of a toolbar (ARIA Authoring Practices). */
function useToolbar() {
  const ref = useRef<HTMLDivElement>(null);
  const buttons = (): HTMLButtonElement[] => {
    const all = [...(ref.current?.querySelectorAll("button") ?? [])];
    return all.filter((button) => button.closest("[hidden]") === null);
  };
  return {
    ref,
    onFocus: ({ target }: { readonly target: EventTarget }) => {
      for (const button of ref.current?.querySelectorAll("button") ?? [])
        button.tabIndex = button === target ? 0 : -1;
    },
    onKeyDown: (event: KeyboardEvent) => {
      const all = buttons();
      const here = all.findIndex((button) => button === document.activeElement);
      const step = STEPS[event.key];
      if (step === undefined && event.key !== "Home" && event.key !== "End") return;
      const next = step === undefined ? (event.key === "Home" ? 0 : all.length - 1) : here + step;
      all[(next + all.length) % all.length]?.focus();
      event.preventDefault();
    },
  };
}
