import {
  type Bounds,
  type CountedFigure,
  countedFigure,
  type FiguresRecord,
  sumOf,
} from "./countedFigure.ts";
import { FIGURES, type FigureColumn } from "./figureColumns.ts";
import { POPULATIONS, type Population } from "./vocabulary.ts";
import { widerOf } from "./wider.ts";

/** What happens to people and can be added up over incidents; counted over all populations of it. */
const OF_ALL = [
  "out",
  "recaptured",
  "released",
  "released_families",
  "transferred",
  "transferred_families",
  "hostages_taken",
  "hostages_released",
  "arrested",
  "charged",
  "convicted",
  "acquitted",
  "sentence_reduced",
] as const;
/** Never one number: deaths of attackers and of those they attacked do not add up. */
const BY_POPULATION = ["killed", "injured", "casualties"] as const;

/** A figure that totals are made of, by the name of its columns in the flat table (`out_low`, `out_high`). */
export type TotalName = (typeof OF_ALL)[number] | `${(typeof BY_POPULATION)[number]}_${Population}`;

/**
 * In the order in which they are shown. What holds for a day only (people held, at large, members, capacity), shares,
 * and who was merely eligible are not among them: the same people would be added twice, or such as got nothing.
 */
export const TOTAL_NAMES: readonly TotalName[] = [
  ...OF_ALL,
  ...BY_POPULATION.flatMap((group) => POPULATIONS.map((population) => `${group}_${population}` as const)),
];

/** One record of a total. */
export interface TotalPart<Item extends FiguresRecord = FiguresRecord> {
  readonly record: Item;
  readonly figure: CountedFigure;
  /** Id of the nearest wider record that adds to the same total; this one is counted with it. */
  readonly within: string | null;
}

export interface Total<Item extends FiguresRecord = FiguresRecord> extends Bounds {
  readonly name: TotalName;
  /** Records that add somebody; `moreThan`, `perpetratorOnly` and `covered` are some of them. */
  readonly records: number;
  readonly moreThan: number;
  /** Only the group that did it gives a number. */
  readonly perpetratorOnly: number;
  /** Parts of a wider record, counted with it. */
  readonly covered: number;
  /** Besides `records`: it is said, but without a number. */
  readonly withoutNumber: number;
  /** Besides `records`: announced, promised or forecast; adds nothing. */
  readonly announced: number;
  /** Besides `records`: the figure is nobody. */
  readonly nobody: number;
  /** Of all of these: one side denies it. */
  readonly denials: number;
  /** Records of the set that say nothing of it. */
  readonly silent: number;
  /** Every record that is not silent, the highest figure first. */
  readonly parts: readonly TotalPart<Item>[];
}

/**
 * What the figures of some records come to: lows and highs of their envelopes added up, nothing averaged. Totals of
 * which no record says anything are left out.
 *
 * No event counts twice. Children of a campaign count, the campaign itself is not among the records. Any other parent
 * is a record like all others and has, or has not, a figure of its own for all of what happened. Where it has one and
 * records that are part of it have, too, their figures are put together, and of the two, the parent's and theirs, each
 * bound takes the larger: a wider event is not smaller than its parts together, and no part adds what the whole has
 * already. Parts whose wider record is not among the records count by themselves. So a further record never lowers a
 * total, and the order of the records means nothing.
 * @param parents id of the parent of every record that has one, also of those that are not among the records
 */
export function totalsOf<Item extends FiguresRecord>(
  records: readonly Item[],
  parents: ReadonlyMap<string, string>,
): readonly Total<Item>[] {
  const groups = new Set(records.flatMap(({ figures }) => figures.map(({ group }) => group)));
  return TOTALLED.filter(({ column }) => groups.has(column.group)).flatMap(({ name, column }) => {
    const total = totalOf(name, column, records, parents);
    return total.parts.length > 0 ? [total] : [];
  });
}

const TOTALLED: readonly { readonly name: TotalName; readonly column: FigureColumn }[] = TOTAL_NAMES.flatMap(
  (name) => {
    const column = FIGURES.find((figure) => figure.name === name);
    return column ? [{ name, column }] : [];
  },
);

function totalOf<Item extends FiguresRecord>(
  name: TotalName,
  column: FigureColumn,
  records: readonly Item[],
  parents: ReadonlyMap<string, string>,
): Total<Item> {
  const said = records.flatMap((record) => {
    const figure = countedFigure(record, column);
    return figure === null ? [] : [{ record, figure }];
  });
  const adding = new Map(
    said.flatMap(({ record, figure }) => (addsSomebody(figure) ? [[record.id, figure.added] as const] : [])),
  );
  const nearest = (id: string): string | null =>
    widerOf(id, parents).find((wider) => adding.has(wider)) ?? null;
  const parts = said.map((part) => ({
    ...part,
    within: addsSomebody(part.figure) ? nearest(part.record.id) : null,
  }));
  return { name, ...counts(parts, records.length), ...together(adding, nearest), parts: parts.sort(byHigh) };
}

const isAnnounced = ({ stated, added }: CountedFigure): boolean => stated !== null && added === null;

function addsSomebody(figure: CountedFigure): figure is CountedFigure & { readonly added: Bounds } {
  return figure.added !== null && (figure.added.high > 0 || figure.moreThan);
}

/** Each record once, as a tree of wider records and their parts. */
function together(adding: ReadonlyMap<string, Bounds>, nearest: (id: string) => string | null): Bounds {
  const partsOf = new Map<string | null, string[]>();
  for (const id of adding.keys()) {
    const wider = nearest(id);
    const others = partsOf.get(wider);
    if (others) others.push(id);
    else partsOf.set(wider, [id]);
  }
  const within = (wider: string | null): Bounds =>
    sumOf((partsOf.get(wider) ?? []).map(whole)) ?? { low: 0, high: 0 };
  const whole = (id: string): Bounds => {
    const own = adding.get(id) ?? { low: 0, high: 0 };
    const ofParts = within(id);
    return { low: Math.max(own.low, ofParts.low), high: Math.max(own.high, ofParts.high) };
  };
  return within(null);
}

function counts(parts: readonly TotalPart[], size: number) {
  const adding = parts.filter(({ figure }) => addsSomebody(figure));
  const announced = parts.filter(({ figure }) => isAnnounced(figure)).length;
  const withoutNumber = parts.filter(({ figure }) => figure.stated === null).length;
  return {
    records: adding.length,
    moreThan: adding.filter(({ figure }) => figure.moreThan).length,
    perpetratorOnly: adding.filter(({ figure }) => figure.perpetratorOnly).length,
    covered: adding.filter(({ within }) => within !== null).length,
    withoutNumber,
    announced,
    nobody: parts.length - adding.length - announced - withoutNumber,
    denials: parts.filter(({ figure }) => figure.denied).length,
    silent: size - parts.length,
  };
}

function byHigh(one: TotalPart, other: TotalPart): number {
  const [a, b] = [one.figure.stated, other.figure.stated];
  const byNumbers = (b?.high ?? -1) - (a?.high ?? -1) || (b?.low ?? -1) - (a?.low ?? -1);
  return byNumbers || (one.record.id < other.record.id ? -1 : 1);
}
