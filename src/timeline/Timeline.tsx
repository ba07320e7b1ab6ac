import "./timeline.css";
import { type ReactNode, useId, useMemo, useState } from "react";
import type { Filter } from "../domain/filter.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Answer } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import { clearDimension, setFilter, setPeriod } from "../store/actions.ts";
import { axisDays } from "../store/axisDays.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { useShown } from "../store/useShown.ts";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { useMedia } from "../ui/useMedia.ts";
import { useWidth } from "../ui/useWidth.ts";
import { axisOf, type Pointed, pointedBin } from "./axis.ts";
import { BinTable } from "./BinTable.tsx";
import { Brush } from "./Brush.tsx";
import { daysOf } from "./brush.ts";
import { DateErrors, DateFields } from "./DateFields.tsx";
import { DatePanel } from "./DatePanel.tsx";
import { DateSwitches } from "./DateSwitches.tsx";
import { COMPARE_FORM, COMPARE_MESSAGES, LANE, NO_MESSAGES } from "./laterParts.ts";
import { PlayButton } from "./PlayButton.tsx";
import { PresetSelect } from "./PresetSelect.tsx";
import { Readout } from "./Readout.tsx";
import { useDateDrafts } from "./useDateDrafts.ts";
import { PanButtons, ZoomButtons } from "./ZoomButtons.tsx";
import { hull, limitOf, showing, stored } from "./zoom.ts";

/** From this width on fields and buttons stand beside each other; below, fields are behind a button. */
const WIDE_PX = 720;
/** Height of bars and spans in CSS pixels. */
const SIZES = {
  wide: { height: 72, mostLanes: 5 },
  compact: { height: 56, mostLanes: 4 },
  embed: { height: 54, mostLanes: 3 },
  /** Fingers need a higher row of buttons, and an embed has no more room. */
  embedTouched: { height: 40, mostLanes: 3 },
};

/** When: how many records begin in each year, month or day, and the window that is shown of them. */
export function Timeline() {
  const shown = useShown();
  return shown && <LoadedTimeline query={shown.query} answer={shown.answer} />;
}

function LoadedTimeline({ query, answer }: { readonly query: Query; readonly answer: Answer }) {
  const filter = useAtlas((state) => state.filter);
  const asked = useAtlas((state) => state.axis);
  const lock = useAtlas((state) => state.lock);
  const embed = useAtlas((state) => state.embed);
  const dragging = useAtlas((state) => state.dragging);
  const vs = useAtlas((state) => state.vs);
  const { messages } = useLocale();
  const [root, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<Pointed>(null);
  const errors = useId();
  const { bins } = answer;
  const { coverage } = query;
  const { from, to } = filter;
  const home = useMemo(() => axisDays({ axis: asked }, coverage), [asked, coverage]);
  const period = useAtlas((state) => state.period) ?? home;
  const axis = useMemo(() => axisOf(bins, { from, to }, coverage, home), [bins, from, to, coverage, home]);
  /** Presets and play move both ends. */
  const isFixed = lock.includes("from") || lock.includes("to");

  /** Dates that were typed or chosen are brought into view. */
  const showDates = (dates: Pick<Filter, "from" | "to">): void => {
    const days = daysOf(dates, coverage);
    setFilter(dates);
    setPeriod(stored(showing(period, days, limitOf(coverage, hull(home, days))), home));
  };
  const drafts = useDateDrafts(filter, showDates);
  const isWide = !embed && width !== null && width >= WIDE_PX;
  const touched = useMedia("(pointer: coarse)");
  const size = isWide ? "wide" : !embed ? "compact" : touched ? "embedTouched" : "embed";
  const fields = <DateFields drafts={drafts} coverage={coverage} fixed={lock} errorId={errors} />;
  const preset = !isFixed && <PresetSelect filter={filter} coverage={coverage} onDates={showDates} />;
  const switches = <DateSwitches filter={filter} undated={bins.undated.others} />;
  const play = !isFixed && <PlayButton axis={axis} filter={filter} />;
  const zoom = <ZoomButtons axis={axis} period={period} />;
  const pan = <PanButtons axis={axis} period={period} />;
  const compare = (
    <FetchedPart source={COMPARE_FORM} messages={COMPARE_MESSAGES} waiting={messages.app.preparing} />
  );
  const hasError = drafts.errors.from !== null || drafts.errors.to !== null;

  return (
    <div ref={root} className="timeline" data-wide={isWide} data-embed={embed}>
      {isWide ? (
        <WideControls {...{ fields, preset, play, switches, zoom, pan }} />
      ) : (
        <CompactControls preset={preset} play={play} zoom={zoom}>
          {fields}
          <DateErrors drafts={drafts} id={errors} />
          {switches}
          {!embed && <Disclosure summary={messages.timeline.compare}>{compare}</Disclosure>}
          <div className="timeline-row">
            <Button onClick={reset}>{messages.timeline.reset}</Button>
            {pan}
          </div>
        </CompactControls>
      )}
      <div className="timeline-line">
        {isWide && <DateErrors drafts={drafts} id={errors} />}
        {!(isWide && hasError) && <Readout axis={axis} pointed={pointedBin(axis, pointed)} />}
        {isWide && (
          <DatePanel label={messages.timeline.compare} name={messages.timeline.compareOf} closedBy={vs}>
            {compare}
          </DatePanel>
        )}
      </div>
      <Brush
        axis={axis}
        filter={filter}
        period={period}
        lock={lock}
        pointed={pointedBin(axis, pointed)}
        onPoint={setPointed}
        {...SIZES[size]}
      />
      {query.unplaced.all > 0 && size !== "embedTouched" && (
        <FetchedPart source={LANE} messages={NO_MESSAGES} waiting={<div className="timeline-lane-room" />} />
      )}
      <p className="timeline-note">{messages.timeline.selection}</p>
      <BinTable bins={bins} undated={answer.counts.undated} dragging={dragging} />
    </div>
  );
}

type Parts = Readonly<Record<"fields" | "preset" | "play" | "switches" | "zoom" | "pan", ReactNode>>;

function WideControls({ fields, preset, play, switches, zoom, pan }: Parts) {
  const { timeline } = useLocale().messages;
  return (
    <div className="timeline-controls">
      {fields}
      {preset}
      {play}
      <IconButton icon="reset" label={timeline.reset} onClick={reset} />
      <DatePanel label={timeline.options} name={timeline.optionsOf}>
        {switches}
      </DatePanel>
      <div className="timeline-end">
        {zoom}
        {pan}
      </div>
    </div>
  );
}

interface CompactControlsProps extends Pick<Parts, "preset" | "play" | "zoom"> {
  readonly children: ReactNode;
}

function CompactControls({ preset, play, zoom, children }: CompactControlsProps) {
  const { timeline } = useLocale().messages;
  return (
    <div className="timeline-controls">
      <DatePanel label={timeline.dates} name={timeline.datesOf}>
        {children}
      </DatePanel>
      {preset}
      {play}
      {zoom}
    </div>
  );
}

/** All that belongs to dates, and the whole axis. */
function reset(): void {
  clearDimension("date");
  setPeriod(null);
}
