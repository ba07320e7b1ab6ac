import { FAMILY_OF, type IncidentType } from "../domain/vocabulary.ts";
import { FAMILY_SHAPES, GLYPHS } from "./glyphs.ts";
import "./marks.css";

interface TypeMarkProps {
  readonly type: IncidentType;
  /** CSS pixels; below 20 the glyph cannot be read and only the family's shape is drawn. */
  readonly size?: number;
}

const SMALLEST_WITH_GLYPH = 20;

/** Family by shape and colour, type by glyph. Always stands beside its name, so it is hidden from readers. */
export function TypeMark({ type, size = 20 }: TypeMarkProps) {
  const family = FAMILY_OF[type];
  return (
    <svg
      className={`mark family-${family}`}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <path className="mark-shape" d={FAMILY_SHAPES[family]} />
      {size >= SMALLEST_WITH_GLYPH && <path className="mark-glyph" d={GLYPHS[type]} />}
    </svg>
  );
}
