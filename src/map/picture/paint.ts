import { type Attributes, type Drawn, drawn } from "../drawing/drawn.ts";
import { FAMILY_INKS, type FamilyInk, type PaintColours } from "./paintColours.ts";
import { PAINT_RULES, type Paint, type PaintRule, STRUCTURE, UNPAINTED } from "./paintRules.ts";

/** Every class that `paint` knows; a test holds the drawings to them. */
export const PAINTED_CLASSES: ReadonlySet<string> = new Set([
  ...PAINT_RULES.flatMap(({ of, within = [] }) => [of, ...within]),
  ...UNPAINTED,
  ...STRUCTURE,
  ...FAMILY_INKS,
]);

/**
 * A drawing as it looks without a style sheet: its classes become attributes with plain colours, which every program
 * that reads SVG knows. A line beneath letters or a shape (`paint-order`, which not all know) is drawn as a copy.
 */
export function paint(node: Drawn, colours: PaintColours): Drawn {
  const [only] = painted(node, { classes: [], family: null }, colours);
  return only ?? drawn("g", {});
}

interface Above {
  readonly classes: readonly string[];
  readonly family: FamilyInk | null;
}

function painted({ tag, attributes, children }: Drawn, above: Above, colours: PaintColours): Drawn[] {
  const { class: names = "", "data-key": _key, "aria-hidden": _hidden, ...kept } = attributes;
  const own = String(names).split(" ").filter(Boolean);
  if (own.some((name) => UNPAINTED.has(name))) return [];
  const here = {
    classes: [...above.classes, ...own],
    family: FAMILY_INKS.find((ink) => own.includes(ink)) ?? above.family,
  };
  const look = lookOf(tag, own, here.classes);
  const inner = children.flatMap((child): (Drawn | string)[] =>
    typeof child === "string" ? [child] : painted(child, here, colours),
  );
  const colour = (paint: Paint | undefined): string | undefined => colourOf(paint, here.family, colours);
  const fill = colour(look.fill);
  const stroke = colour(look.stroke);
  const copy = (colouring: Attributes): Drawn =>
    drawn(tag, { ...kept, ...look.more, ...colouring }, ...inner);
  if (!look.halo) return [copy({ fill, stroke })];
  return [copy({ fill: stroke, stroke, "aria-hidden": "true" }), copy({ fill, ...NO_LINE })];
}

const NO_LINE = { "stroke-width": undefined, "stroke-linejoin": undefined };

type Look = Pick<PaintRule, "fill" | "stroke" | "halo"> & { readonly more: Attributes };

/** All rules that hold, the later on top of the earlier. */
function lookOf(tag: string, own: readonly string[], all: readonly string[]): Look {
  let look: Look = { more: {} };
  for (const { of, tag: wanted, within = [], more, ...rest } of PAINT_RULES) {
    const isMeant = wanted === undefined ? own.includes(of) : wanted === tag && all.includes(of);
    if (!isMeant || !within.every((name) => all.includes(name))) continue;
    look = { ...look, ...rest, more: { ...look.more, ...more } };
  }
  return look;
}

function colourOf(
  paint: Paint | undefined,
  family: FamilyInk | null,
  colours: PaintColours,
): string | undefined {
  if (paint === undefined || paint === "none") return paint;
  return paint === "family" ? colours[family ?? "own-7"] : colours[paint];
}
