import { memo, type SVGProps } from "react";
import type { Size } from "./camera.ts";
import { beneathDrawing, titleDrawing } from "./drawing/comparedDrawing.ts";
import { Drawing } from "./drawing/Drawing.tsx";
import type { Drawn } from "./drawing/drawn.ts";
import { bodyAndTarget } from "./drawing/markDrawing.ts";
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
  readonly live: LiveMarks;
  /** Of the whole. */
  readonly label: string;
}

/** The marks of the live map: the drawing that the picture has, as buttons. Whoever follows the camera places them. */
export function SceneMarks({ scene, size: { width, height }, live, label }: SceneMarksProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
    <svg
      className="map-marks"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
    >
      <Beside marks={scene.marks} draw={beneathDrawing} />
      <g>{scene.marks.map((mark) => mark.ring && <Ring key={mark.key} mark={mark} />)}</g>
      <g {...live.handlers}>
        {scene.marks.map((mark) => (
          <Mark
            key={mark.key}
            mark={mark}
            name={mark.interactive ? live.nameOf(mark) : null}
            isCurrent={mark.key === live.current}
          />
        ))}
      </g>
      <Beside marks={scene.marks} draw={titleDrawing} />
    </svg>
  );
}

interface BesideProps {
  readonly marks: readonly SceneMark[];
  readonly draw: (mark: SceneMark) => Drawn | null;
}

/** What goes with marks and is nothing by itself: circles and lines beneath them, titles beside them. */
function Beside({ marks, draw }: BesideProps) {
  const drawings = marks.flatMap((mark) => {
    const drawing = draw(mark);
    return drawing === null ? [] : [{ mark, drawing }];
  });
  if (drawings.length === 0) return null;
  return (
    <g {...UNSPOKEN}>
      {drawings.map(({ mark, drawing }) => (
        <g key={mark.key} data-key={mark.key}>
          <Drawing of={drawing} />
        </g>
      ))}
    </g>
  );
}

/** The names of the marks say the same. */
const UNSPOKEN = { "aria-hidden": true } as const;

interface MarkProps {
  readonly mark: SceneMark;
  readonly name: string | null;
  /** Tab reaches it: it is the one that has the focus, if any has. */
  readonly isCurrent: boolean;
}

/** A brush that moves a little changes few marks, and only those are drawn again. */
const Mark = memo(
  ({ mark, name, isCurrent }: MarkProps) => (
    <g
      data-key={mark.key}
      className={classNameOf(mark)}
      {...(name === null ? { "aria-hidden": true } : targetProps(mark, name, isCurrent))}
    >
      <MarkParts mark={mark} isCurrent={isCurrent} />
    </g>
  ),
  (a, b) => a.name === b.name && a.isCurrent === b.isCurrent && sameLook(a.mark, b.mark),
);

function MarkParts({ mark, isCurrent }: Omit<MarkProps, "name">) {
  const parts = bodyAndTarget(mark, isCurrent);
  return parts.map((part) => <Drawing key={part.attributes.class ?? ""} of={part} />);
}

function targetProps({ selected }: SceneMark, name: string, isCurrent: boolean): SVGProps<SVGGElement> {
  return {
    role: "button",
    tabIndex: isCurrent ? 0 : -1,
    "aria-label": name,
    ...(selected && { "aria-current": true }),
  };
}

const Ring = memo(
  ({ mark }: Pick<MarkProps, "mark">) => (
    <g data-key={mark.key}>
      <circle className={ringClassOf(mark)} />
    </g>
  ),
  (a, b) => sameLook(a.mark, b.mark),
);
