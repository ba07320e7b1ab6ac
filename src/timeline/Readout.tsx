import { useLocale } from "../i18n/locale.ts";
import type { Axis } from "./axis.ts";
import { binWords } from "./binWords.ts";
import { recordsOf } from "./spanLanes.ts";

/** The bar that is pointed at in words; else what the bars are and what their tones mean. */
export function Readout({ axis, pointed }: { readonly axis: Axis; readonly pointed: number | null }) {
  const locale = useLocale();
  const { bins, spans } = axis.bins;
  const bin = pointed === null ? undefined : bins[pointed];
  if (bin === undefined) return <Key axis={axis} />;
  const beside = recordsOf(spans.filter(({ from, to }) => from <= bin.to && to >= bin.from));
  return (
    <p className="timeline-readout">
      <span>{binWords(locale, bin)}</span>
      {beside > 0 && (
        <span className="timeline-aside">
          {locale.messages.timeline.mayHaveBegun(locale.number(beside), beside)}
        </span>
      )}
    </p>
  );
}

/** Only the tones that are there. */
function Key({ axis: { bins } }: { readonly axis: Axis }) {
  const { bars, legend } = useLocale().messages.timeline;
  const tones = [
    ["shown", true],
    ["possible", bins.bins.some(({ possible }) => possible > 0)],
    ["others", bins.bins.some(({ others, shown }) => others > shown)],
    ["all", bins.bins.some(({ all, others }) => all > others)],
    ["spans", bins.spans.length > 0],
  ] as const;
  const isMixed = tones.some(([tone, isThere]) => tone !== "shown" && tone !== "spans" && isThere);
  return (
    <p className="timeline-readout" aria-hidden="true">
      <span>{bars(bins.unit)}</span>
      {tones.map(([tone, isThere]) =>
        (tone === "shown" ? isMixed : isThere) ? (
          <span key={tone} className={`timeline-key timeline-key-${tone}`}>
            {legend[tone]}
          </span>
        ) : null,
      )}
    </p>
  );
}
