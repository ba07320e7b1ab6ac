import { formatPeriod } from "../i18n/dates.ts";
import { useLocale } from "../i18n/locale.ts";
import { edtfWords } from "../i18n/recordWords.ts";
import { DRAWN, SAMPLE_DATES, type SampleDate, WINDOW } from "./sampleDates.ts";

/** Made-up dates under a window of days, each with what the filter says of it. */
export function DateDrawing() {
  const locale = useLocale();
  const { method } = locale.messages.about;
  return (
    <figure className="about-dates">
      <figcaption>{method.drawing(formatPeriod(locale, WINDOW.from, WINDOW.to))}</figcaption>
      <ul>
        {SAMPLE_DATES.map((sample) => (
          <li key={sample.date}>
            <span>{sample.date === null ? method.noDate : edtfWords(locale, sample.date)}</span>
            <SpanDrawing sample={sample} />
            <span className="about-standing">{method.standings[sample.standing]}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

const WIDTH = 200;
const HEIGHT = 20;

/** The year from left to right, the window as a ground, what the date allows as a bar. */
function SpanDrawing({ sample: { span, standing } }: { readonly sample: SampleDate }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <rect className="about-window" y={0} height={HEIGHT} {...extent(WINDOW.from, WINDOW.to)} />
      <path className="about-axis" d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
      {span !== null && (
        <rect
          className="about-span"
          data-standing={standing}
          y={HEIGHT / 2 - 4}
          height={8}
          rx={2}
          {...extent(...span)}
        />
      )}
    </svg>
  );
}

/** Pixels of a stretch of days, both ends included; never too thin to be seen. */
function extent(from: number, to: number): { x: number; width: number } {
  const perDay = WIDTH / (DRAWN.to - DRAWN.from + 1);
  return { x: (from - DRAWN.from) * perDay, width: Math.max(5, (to - from + 1) * perDay) };
}
