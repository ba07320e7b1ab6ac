/*
 * A chart as plain shapes: the page draws them with its tokens, a saved picture with the same colours written out.
 * So that both show the same numbers. Units are CSS pixels from the upper corner where reading starts.
 */

/** Colours by the names of their tokens. */
export type Ink =
  | "ink"
  | "ink-2"
  | "ink-3"
  | "rule"
  | "accent"
  | "accent-quiet"
  | `family-${"assault" | "unrest" | "release" | "inside" | "words"}`
  | `own-${1 | 2 | 3 | 4 | 5 | 6 | 7}`;

export type Shape =
  | {
      readonly kind: "bar";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly ink: Ink;
    }
  | {
      readonly kind: "line";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly ink: Ink;
      readonly dashed?: boolean;
    }
  /** Head of an arrow: what lies further on is open. */
  | { readonly kind: "head"; readonly x: number; readonly y: number; readonly ink: Ink }
  | {
      readonly kind: "text";
      readonly x: number;
      /** Of the line on which the letters stand. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly ink: Ink;
      readonly anchor?: "start" | "middle" | "end";
      readonly bold?: boolean;
    };

/** What can be pressed, and what it says. */
export interface Target {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** null: it opens something and is never pressed in. */
  readonly pressed: boolean | null;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly targets: readonly Target[];
}

/** The same seen in a mirror, for scripts that begin on the right; letters are not turned round. */
export function mirrored(shapes: readonly Shape[], width: number): readonly Shape[] {
  return shapes.map((shape): Shape => {
    if (shape.kind === "bar") return { ...shape, x: width - shape.x - shape.width };
    if (shape.kind === "line") return { ...shape, x1: width - shape.x1, x2: width - shape.x2 };
    return { ...shape, x: width - shape.x };
  });
}

/** @returns points of the head of an arrow whose tip lies at x, y */
export function headPoints(x: number, y: number, direction: "ltr" | "rtl"): string {
  const back = direction === "ltr" ? x - 6 : x + 6;
  return `${x},${y} ${back},${y - 4} ${back},${y + 4}`;
}
