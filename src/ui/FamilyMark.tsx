import type { Family } from "../domain/vocabulary.ts";
import { FAMILY_SHAPES } from "./glyphs.ts";
import "./marks.css";

/** The shape and colour of a family without a type. @param size CSS pixels */
export function FamilyMark({ family, size = 16 }: { readonly family: Family; readonly size?: number }) {
  return (
    <svg
      className={`mark family-${family}`}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <path className="mark-shape" d={FAMILY_SHAPES[family]} />
    </svg>
  );
}
