import { memo, type SVGProps } from "react";
import type { Size } from "./camera.ts";
import { MarkBody } from "./MarkBody.tsx";
import { classNameOf, ringClassOf, sameLook } from "./markLook.ts";
import type { Scene, SceneMark } from "./sceneMark.ts";
import "../ui/marks.css";
import "./marks.css";

/** What makes marks more than a drawing. */
export interface LiveMarks {
  readonly nameOf: (mark: SceneMark) => string;
  /** Key of the one mark that Tab reaches. */
  readonly current: string | null;
  /** Of the group that holds all marks. */
  readonly handlers: SVGProps<SVGGElement>;
}

interface SceneMarksProps {
  readonly scene: Scene;
  readonly size: Size;
  /** Without it the marks are one picture, and stand where the scene has them. */
  readonly live?: LiveMarks;
  /** Of the whole. */
  readonly label: string;
}

/** Draws a scene. The live map and the still picture both draw with this, and with nothing else. */
export function SceneMarks({ scene, size: { width, height }, live, label }: SceneMarksProps) {
  return (
    <svg
      className="map-marks"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role={live ? "group" : "img"}
      aria-label={label}
    >
      <g>{scene.marks.map((mark) => mark.ring && <Ring key={mark.key} mark={mark} isStill={!live} />)}</g>
      <g {...live?.handlers}>
        {scene.marks.map((mark) => (
          <Mark
            key={mark.key}
            mark={mark}
            isStill={!live}
            name={live && mark.interactive ? live.nameOf(mark) : null}
            isCurrent={mark.key === live?.current}
          />
        ))}
      </g>
    </svg>
  );
}

interface MarkProps {
  readonly mark: SceneMark;
  /** It stands where the scene has it; otherwise whoever follows the camera puts it there. */
  readonly isStill: boolean;
  readonly name: string | null;
  /** Tab reaches it: it is the one that has the focus, if any has. */
  readonly isCurrent: boolean;
}

/** A brush that moves a little changes few marks, and only those are drawn again. */
const Mark = memo(
  ({ mark, isStill, name, isCurrent }: MarkProps) => (
    <g
      data-key={mark.key}
      className={classNameOf(mark)}
      transform={isStill ? `translate(${mark.x} ${mark.y})` : undefined}
      {...(name === null ? { "aria-hidden": true } : targetProps(mark, name, isCurrent))}
    >
      {mark.interactive && <circle className="map-touch" r={TOUCH_RADIUS} />}
      {isCurrent && <Halo mark={mark} className="map-focus" />}
      {mark.selected && <Halo mark={mark} className="map-halo" />}
      <g className="map-body">
        <MarkBody mark={mark} />
      </g>
    </g>
  ),
  (a, b) =>
    a.name === b.name &&
    a.isCurrent === b.isCurrent &&
    a.isStill === b.isStill &&
    !b.isStill &&
    sameLook(a.mark, b.mark),
);

/** No target is smaller than 24 px (WCAG 2.2, 2.5.8); fingers get what the distance of marks allows. */
const TOUCH_RADIUS = 12;

function targetProps({ selected }: SceneMark, name: string, isCurrent: boolean): SVGProps<SVGGElement> {
  return {
    role: "button",
    tabIndex: isCurrent ? 0 : -1,
    "aria-label": name,
    ...(selected && { "aria-current": true }),
  };
}

type RingProps = Pick<MarkProps, "mark" | "isStill">;

const Ring = memo(
  ({ mark, isStill }: RingProps) => (
    <g data-key={mark.key} transform={isStill ? `translate(${mark.x} ${mark.y})` : undefined}>
      <circle className={ringClassOf(mark)} r={isStill ? mark.ring?.radius : undefined} />
    </g>
  ),
  (a, b) => a.isStill === b.isStill && !b.isStill && sameLook(a.mark, b.mark),
);

/** A line around a mark: it is open, or has the focus. */
function Halo({
  mark: { kind, radius, halfWidth },
  className,
}: {
  readonly mark: SceneMark;
  readonly className: string;
}) {
  const gap = kind === "pin" ? 6 : 4;
  if (kind !== "badge") return <circle className={className} r={radius + gap} />;
  const [width, height] = [2 * (halfWidth + gap), 2 * (radius + gap)];
  return <rect className={className} x={-width / 2} y={-height / 2} width={width} height={height} rx={6} />;
}
