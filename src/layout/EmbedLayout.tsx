import { OpenRecord } from "../detail/OpenRecord.tsx";
import { EmbedFooter } from "../embed/EmbedFooter.tsx";
import { TypeChips } from "../filters/TypeChips.tsx";
import { useLocale } from "../i18n/locale.ts";
import { IncidentList } from "../list/IncidentList.tsx";
import { OwnDataBar } from "../open/OwnDataBar.tsx";
import type { EmbedPart } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import { LoadState } from "./LoadState.tsx";
import { MapPane } from "./MapPane.tsx";
import { PageName } from "./PageName.tsx";
import { Sentence } from "./Sentence.tsx";

const DEFAULT_PARTS: readonly EmbedPart[] = ["map", "sentence", "chips", "timeline"];

/** The compact form for articles: it fills the frame it was given and never scrolls inside. */
export function EmbedLayout() {
  const { messages } = useLocale();
  const show = useAtlas((state) => state.show);
  const ready = useAtlas((state) => state.query !== null);
  const selection = useAtlas((state) => state.selection);
  // Where no map can be drawn, the list shows what it would have shown.
  const mapless = useAtlas((state) => state.mapTrouble !== null);
  // An open record lies over them; nobody should tab into what cannot be seen.
  const covered = selection !== null;
  const parts = show.length > 0 ? show : DEFAULT_PARTS;
  const has = (part: EmbedPart): boolean => parts.includes(part);
  return (
    <div className="app-embed">
      <main className="app-embed-main">
        <PageName className="visually-hidden" />
        <OwnDataBar />
        {has("sentence") && <Sentence />}
        <LoadState />
        {has("chips") && ready && (
          <div inert={covered}>
            <TypeChips />
          </div>
        )}
        {has("map") && <MapPane />}
        {selection !== null && ready && (
          <section className="app-embed-detail" aria-label={messages.app.regionList}>
            <OpenRecord />
          </section>
        )}
        {has("timeline") && ready && (
          <section className="app-embed-timeline" inert={covered} aria-label={messages.app.regionTimeline}>
            <Timeline />
          </section>
        )}
        {(has("list") || (has("map") && mapless)) && ready && (
          <section className="app-embed-list" aria-label={messages.app.regionList}>
            <IncidentList />
          </section>
        )}
      </main>
      <EmbedFooter />
    </div>
  );
}
