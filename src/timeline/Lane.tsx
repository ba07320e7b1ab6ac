import "./lane.css";
import { useId, useMemo, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import type { UnplacedAnswer } from "../query/unplaced.ts";
import type { Shown } from "../store/selectors.ts";
import { useShown } from "../store/useShown.ts";
import { useMedia } from "../ui/useMedia.ts";
import { useWidth } from "../ui/useWidth.ts";
import { edgesOf } from "./brush.ts";
import { LaneBars } from "./LaneBars.tsx";
import { LaneRecords } from "./LaneRecords.tsx";
import { laneLook } from "./laneMarks.ts";

/** More records than this are counted by bar and not made one by one. */
const MOST_RECORDS = 2000;
/** A mark each in CSS pixels: for a pointer, and for a finger. */
const APART = { fine: 24, coarse: 44 };

/** What no map can show, along the same axis as the bars: speeches, editorials, agreements. */
export function Lane() {
  const shown = useShown();
  return shown && <LoadedLane shown={shown} />;
}

function LoadedLane({ shown: { query, answer } }: { readonly shown: Shown }) {
  const [plot, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<string | null>(null);
  const heading = useId();
  const apartPx = useMedia("(pointer: coarse)") ? APART.coarse : APART.fine;
  const unplaced = useMemo(() => query.unplaced.under(answer, MOST_RECORDS), [query, answer]);
  const edges = useMemo(() => edgesOf(answer.bins.bins), [answer]);
  const look = useMemo(
    () => (unplaced.rows === null ? null : laneLook(unplaced.rows, edges, { widthPx: width ?? 0, apartPx })),
    [unplaced, edges, width, apartPx],
  );
  return (
    <section className="timeline-lane" aria-labelledby={heading}>
      <div className="timeline-lane-head">
        <h2 id={heading}>
          <Heading unplaced={unplaced} />
        </h2>
        <LaneAside unplaced={unplaced} beyond={look?.beyond ?? 0} pointed={pointed} />
      </div>
      <div ref={plot} className="timeline-lane-plot">
        {width !== null && look === null && (
          <LaneBars bins={answer.bins} counts={unplaced.bins} width={width} onPoint={setPointed} />
        )}
        {width !== null && look !== null && (
          <LaneRecords query={query} look={look} size={apartPx} onPoint={setPointed} />
        )}
      </div>
    </section>
  );
}

function Heading({ unplaced: { shown } }: { readonly unplaced: UnplacedAnswer }) {
  const { messages, number } = useLocale();
  return messages.timeline.lane.heading(number(shown), shown);
}

interface AsideProps {
  readonly unplaced: UnplacedAnswer;
  /** Records that the axis does not reach. */
  readonly beyond: number;
  /** What is pointed at, in words. */
  readonly pointed: string | null;
}

/** What is pointed at; else which of them stand nowhere in the lane. */
function LaneAside({ unplaced: { undated }, beyond, pointed }: AsideProps) {
  const { messages, number } = useLocale();
  const { lane } = messages.timeline;
  if (pointed !== null) {
    return (
      <span className="timeline-lane-pointed" dir="auto">
        {pointed}
      </span>
    );
  }
  return (
    <>
      {undated > 0 && <span>{lane.undated(number(undated), undated)}</span>}
      {beyond > 0 && <span>{lane.beyond(number(beyond), beyond)}</span>}
    </>
  );
}
