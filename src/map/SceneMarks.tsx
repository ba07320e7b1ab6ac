import type { SVGProps } from "react";
import { FAMILIES, FAMILY_OF } from "../domain/vocabulary.ts";
import { FAMILY_SHAPES, GLYPHS } from "../ui/glyphs.ts";
import type { Size } from "./camera.ts";
import { slicesOf } from "./donut.ts";
import type { Scene, SceneMark } from "./sceneMark.ts";
import "../ui/marks.css";
import "./marks.css";

type GroupProps = SVGProps<SVGGElement>;

interface SceneMarksProps {
  readonly scene: Scene;
  readonly size: Size;
  /** What makes a mark more than a drawing: its name, its handlers. */
  readonly markProps?: (mark: SceneMark) => GroupProps;
  /** A group of buttons, or one picture. */
  readonly role: "group" | "img";
  /** Of the whole. */
  readonly label: string;
}

/** No target is smaller than 24 px (WCAG 2.2, 2.5.8); fingers get what the distance of marks allows. */
const TOUCH_RADIUS = 12;

/** Draws a scene. The live map and the still picture both draw with this, and with nothing else. */
export function SceneMarks({ scene, size: { width, height }, markProps, role, label }: SceneMarksProps) {
  return (
    <svg
      className="map-marks"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role={role}
      aria-label={label}
    >
      <g>
        {scene.marks.map(
          (mark) => mark.ring && <Ring key={mark.key} mark={mark} radius={mark.ring.radius} />,
        )}
      </g>
      <g>
        {scene.marks.map((mark) => (
          <g key={mark.key} {...frameProps(mark)} {...markProps?.(mark)}>
            {mark.interactive && <circle className="map-touch" r={TOUCH_RADIUS} />}
            {mark.interactive && <Halo mark={mark} className="map-focus" />}
            {mark.selected && <Halo mark={mark} className="map-halo" />}
            <g className="map-body">
              <Body mark={mark} />
            </g>
          </g>
        ))}
      </g>
    </svg>
  );
}

function frameProps(mark: SceneMark): GroupProps & { "data-key": string } {
  const family = mark.type === null ? "" : ` family-${FAMILY_OF[mark.type]}`;
  const traits = [
    mark.faint && "map-faint",
    mark.hollow && "map-hollow",
    mark.outsideFilter && "map-outside",
    mark.interactive && "map-target",
  ].filter(Boolean);
  return {
    "data-key": mark.key,
    className: [`map-mark map-${mark.kind}${family}`, ...traits].join(" "),
    transform: `translate(${mark.x} ${mark.y})`,
  };
}

function Ring({ mark, radius }: { readonly mark: SceneMark; readonly radius: number }) {
  const family = mark.type === null ? "" : ` family-${FAMILY_OF[mark.type]}`;
  const hollow = mark.hollow ? " map-hollow" : "";
  return (
    <g data-key={mark.key} transform={`translate(${mark.x} ${mark.y})`}>
      <circle className={`map-ring${family}${hollow}`} r={radius} />
    </g>
  );
}

/** A line around a mark: it is open, or has the focus. */
function Halo({
  mark: { kind, radius, halfWidth, label },
  className,
}: {
  mark: SceneMark;
  className: string;
}) {
  const gap = kind === "pin" ? 6 : 4;
  if (!label || kind !== "badge") return <circle className={className} r={radius + gap} />;
  const [width, height] = [2 * (halfWidth + gap), 2 * (radius + gap)];
  return <rect className={className} x={-width / 2} y={-height / 2} width={width} height={height} rx={6} />;
}

function Body({ mark }: { readonly mark: SceneMark }) {
  switch (mark.kind) {
    case "pin":
      return <PinBody mark={mark} />;
    case "cluster":
      return <ClusterBody mark={mark} />;
    case "badge":
      return <BadgeBody mark={mark} />;
    case "facility":
      return <FacilityBody mark={mark} />;
  }
}

/** The shapes stand in a box of 24 × 24 with the middle at 12,12. */
function PinBody({ mark: { type } }: { readonly mark: SceneMark }) {
  if (type === null) return null;
  return (
    <g transform="translate(-12 -12)">
      <path className="mark-shape" d={FAMILY_SHAPES[FAMILY_OF[type]]} />
      <path className="mark-glyph" d={GLYPHS[type]} />
    </g>
  );
}

const BAND = 4.5;

function ClusterBody({ mark: { radius, families, label } }: { readonly mark: SceneMark }) {
  return (
    <>
      <circle className="map-disc" r={radius + 1} />
      {slicesOf(families, radius, radius - BAND).map(({ index, path }) => (
        <path key={index} className={`mark-shape family-${FAMILIES[index] ?? ""}`} d={path} />
      ))}
      <text className="map-count" dy="0.36em">
        {label}
      </text>
    </>
  );
}

const STRIPE = 3;

function BadgeBody({ mark: { radius, halfWidth, families, label } }: { readonly mark: SceneMark }) {
  const total = families.reduce((sum, count) => sum + count, 0);
  const inner = 2 * halfWidth - 6;
  let start = -halfWidth + 3;
  return (
    <>
      <rect
        className="map-plate"
        x={-halfWidth}
        y={-radius}
        width={2 * halfWidth}
        height={2 * radius}
        rx={3}
      />
      {families.map((count, index) => {
        const width = (inner * count) / total;
        const x = start;
        start += width;
        const family = FAMILIES[index] ?? "";
        if (count === 0) return null;
        return (
          <rect
            key={family}
            className={`mark-shape family-${family}`}
            x={x}
            y={radius - 2 - STRIPE}
            width={width}
            height={STRIPE}
          />
        );
      })}
      <text className="map-country" dy="0.18em">
        {label}
      </text>
    </>
  );
}

function FacilityBody({ mark: { radius } }: { readonly mark: SceneMark }) {
  return <rect className="map-site" x={-radius} y={-radius} width={2 * radius} height={2 * radius} />;
}
