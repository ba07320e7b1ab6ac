import { typeLook } from "./glyphs.ts";
import "./marks.css";

interface TypeMarkProps {
  /** One of ours, or one that a reader's own file brings. */
  readonly type: string;
  /** Class of a type that is none of ours (`query.classOf(type)`): 5 to 10 have a colour each, 11 is all others. */
  readonly ownClass?: number;
  /** CSS pixels; below 20 the glyph cannot be read and only the shape is drawn. */
  readonly size?: number;
}

const SMALLEST_WITH_GLYPH = 20;

/** Family by shape and colour, type by glyph. Always stands beside its name, so it is hidden from readers. */
export function TypeMark({ type, ownClass, size = 20 }: TypeMarkProps) {
  const { className, shape, glyph } = typeLook(type, ownClass);
  return (
    <svg className={`mark ${className}`} viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path className="mark-shape" d={shape} />
      {size >= SMALLEST_WITH_GLYPH && <path className="mark-glyph" d={glyph} />}
    </svg>
  );
}
