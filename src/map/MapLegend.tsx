import { FAMILIES } from "../domain/vocabulary.ts";
import type { GeoMark } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { useShown } from "../store/useShown.ts";
import { Legend } from "../ui/Legend.tsx";
import { CircleLegend } from "./CircleLegend.tsx";

/** The legend of what is shown: of a reader's own file, the families and types that are in it. */
export function MapLegend({ open }: { readonly open: boolean }) {
  const ownTypes = useAtlas(({ query }) => query?.ownTypes ?? NO_TYPES);
  const shown = useShown();
  const seen = shown === null ? ALL : classesSeen(shown.query, shown.answer.marks);
  const families = FAMILIES.filter((_, index) => (seen & (1 << index)) !== 0);
  const size = useAtlas((state) => state.size);
  const hasCircles = useAtlas(({ query }) => size !== "none" && query?.figures(size) != null);
  const more = size !== "none" && hasCircles && <CircleLegend of={size} />;
  return <Legend {...{ open, families, ownTypes, more }} />;
}

const NO_TYPES: readonly string[] = [];
const ALL = -1;

/** Classes that have stood on the map, as bits: what was explained once stays explained. */
const seenOf = new WeakMap<Query, number>();

function classesSeen(query: Query, marks: readonly GeoMark[]): number {
  if (query.dataset.files === null) return ALL;
  let seen = seenOf.get(query) ?? 0;
  for (const { families } of marks) {
    for (let index = 0; index < families.length; index++) if (families[index] !== 0) seen |= 1 << index;
  }
  seenOf.set(query, seen);
  return seen;
}
