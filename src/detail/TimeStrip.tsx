import { readDate } from "../domain/dateStanding.ts";
import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Query } from "../query/query.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { typeLook } from "../ui/glyphs.ts";
import { type Strip, type StripMark, type StripYears, stripOf } from "./timeStrip.ts";

const WIDTH = 340;
const AXIS_HEIGHT = 18;
const MARK = 16;
const SMALL_MARK = 8;
/** From so many records on marks are drawn small. */
const MANY = 25;

/** Records along a line of years; the same records stand as words beside it. Fewer than two make no line. */
export function TimeStrip({ records }: { readonly records: readonly PublishedIncident[] }) {
  const { messages, number } = useLocale();
  const { detail } = messages;
  const query = useAtlas((state) => state.query);
  const dated = records.flatMap((record) => {
    const date = readDate(record.date, record.dateKind);
    return date === null ? [] : [{ record, date }];
  });
  if (query === null || dated.length < 2) return null;
  const size = dated.length < MANY ? MARK : SMALL_MARK;
  const strip = stripOf(
    dated.map(({ date }) => date),
    WIDTH,
    size,
  );
  const [first, last] = [strip.runs[0]?.first ?? 0, strip.runs.at(-1)?.last ?? 0];
  const height = strip.lanes * (size + 2) + AXIS_HEIGHT + 4;
  return (
    <figure className="detail-strip">
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={detail.strip(number(dated.length), String(first), String(last))}
      >
        <StripAxis strip={strip} y={height - AXIS_HEIGHT} />
        {dated.map(({ record }, index) => {
          const mark = strip.marks[index];
          const y = height - AXIS_HEIGHT - 3 - ((mark?.lane ?? 0) + 0.5) * (size + 2);
          return mark && <DatedMark key={record.id} {...{ record, mark, y, size, query }} />;
        })}
      </svg>
      <figcaption className="detail-note">{notesOf(dated, strip, detail).join(" ")}</figcaption>
    </figure>
  );
}

function notesOf(
  dated: readonly { readonly record: PublishedIncident }[],
  { marks, gaps }: Strip,
  words: ReturnType<typeof useLocale>["messages"]["detail"],
): string[] {
  const lasted = ({ sure }: StripMark): number => (sure === null ? 0 : sure.to - sure.from);
  const isSpan = (mark: StripMark): boolean => mark.to - mark.from - lasted(mark) > MARK;
  return [
    dated.some(({ record }) => record.outcome === "foiled") && words.stripFoiled,
    marks.some(isSpan) && words.stripUncertain,
    marks.some((mark) => lasted(mark) > MARK / 2) && words.stripLasted,
    gaps.length > 0 &&
      words.stripGaps(gaps.map(({ first, last }) => words.years(String(first), String(last)))),
  ].filter((note) => typeof note === "string");
}

function StripAxis({ strip: { runs, gaps, labels }, y }: { readonly strip: Strip; readonly y: number }) {
  const ticks = runs.flatMap(({ first, last, x, width }) =>
    Array.from({ length: last - first + 2 }, (_, index) => x + (index * width) / (last - first + 1)),
  );
  return (
    <>
      <path
        className="detail-strip-axis"
        d={
          runs.map(({ x, width }) => `M${x} ${y}h${width}`).join("") +
          ticks.map((x) => `M${x} ${y}v4`).join("")
        }
      />
      <path className="detail-strip-gap" d={gaps.map((gap) => brokenLine(gap, y)).join("")} />
      {labels.map(({ year, x }) => (
        <text key={year} className="detail-strip-year" x={x} y={y + 15} textAnchor="middle">
          {year}
        </text>
      ))}
    </>
  );
}

/** Two short strokes across the axis where years are left out. */
function brokenLine({ x, width }: StripYears, y: number): string {
  const middle = x + width / 2;
  return [middle - 3, middle + 3].map((at) => `M${at - 2.5} ${y + 5}l5 -10`).join("");
}

interface DatedMarkProps {
  readonly record: PublishedIncident;
  readonly mark: StripMark;
  /** Middle of the mark. */
  readonly y: number;
  readonly size: number;
  readonly query: Query;
}

function DatedMark({ record, mark: { x, from, to, sure, opensAfter }, y, size, query }: DatedMarkProps) {
  const { className, shape } = typeLook(record.type, query.classOf(record.type));
  const scale = size / 24;
  return (
    <g className={className} data-hollow={record.outcome === "foiled"}>
      {to > from && <path className="detail-strip-may" d={`M${from} ${y}H${to}`} />}
      {sure && <path className="detail-strip-sure" d={`M${sure.from} ${y}H${sure.to}`} />}
      {opensAfter && <path className="detail-strip-may" d={`M${x} ${y}h${size}m-3 -3l3 3l-3 3`} />}
      <path
        className="detail-strip-mark"
        transform={`translate(${x - size / 2} ${y - size / 2}) scale(${scale})`}
        d={shape}
      />
    </g>
  );
}
