import { useState } from "react";
import { AboutButton } from "../about/AboutButton.tsx";
import { CompareButton } from "../compare/CompareButton.tsx";
import { OpenRecord } from "../detail/OpenRecord.tsx";
import { EmbedButton } from "../embed/EmbedButton.tsx";
import { ExportButton } from "../export/ExportButton.tsx";
import { AccountingLine } from "../filters/AccountingLine.tsx";
import { ActiveChips } from "../filters/ActiveChips.tsx";
import { FilterPanel } from "../filters/FilterPanel.tsx";
import { useLocale } from "../i18n/locale.ts";
import { DropTarget } from "../open/DropTarget.tsx";
import { OpenButton } from "../open/OpenButton.tsx";
import { OpenDialog } from "../open/OpenDialog.tsx";
import { OwnDataBar } from "../open/OwnDataBar.tsx";
import { useAtlas } from "../store/useAtlas.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import { Button } from "../ui/Button.tsx";
import { useMedia } from "../ui/useMedia.ts";
import { currentPicture } from "./currentPicture.ts";
import { LoadState } from "./LoadState.tsx";
import { MapPane } from "./MapPane.tsx";
import { Notices } from "./Notices.tsx";
import { PageName } from "./PageName.tsx";
import { Panels } from "./Panels.tsx";
import { Sentence } from "./Sentence.tsx";
import { SkipToList } from "./SkipToList.tsx";
import { ThemeChoice } from "./ThemeChoice.tsx";

/** Three columns: filters, map over timeline, list or record. Between 720 and 1179 px filters fold away. */
export function DeskLayout() {
  const { messages } = useLocale();
  const wide = useMedia("(min-width: 1180px)");
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [mapHidden, setMapHidden] = useState(false);
  const selection = useAtlas((state) => state.selection);
  const ready = useAtlas((state) => state.query !== null);
  const showFilters = wide || filtersOpen;
  return (
    <div className="app-desk" data-filters={showFilters} data-map={!mapHidden}>
      <SkipToList />
      <OpenDialog />
      <DropTarget />
      <header className="app-header">
        <div className="app-headline">
          <PageName className="app-name" />
          <Sentence />
        </div>
        <div className="app-tools">
          {!wide && (
            <Button aria-expanded={filtersOpen} onClick={() => setFiltersOpen(!filtersOpen)}>
              {messages.app.showFilters}
            </Button>
          )}
          <OpenButton />
          {ready && (
            <>
              <CompareButton />
              <ExportButton />
              <EmbedButton poster={currentPicture} />
            </>
          )}
          <AboutButton />
        </div>
      </header>
      <div className="app-notices">
        <OwnDataBar />
        <LoadState />
        <Notices />
        <div className="app-account">
          {ready && (
            <>
              <AccountingLine />
              <ActiveChips />
            </>
          )}
          <div className="app-looks">
            <Button aria-pressed={mapHidden} onClick={() => setMapHidden(!mapHidden)}>
              {mapHidden ? messages.app.showMap : messages.app.hideMap}
            </Button>
            <ThemeChoice />
          </div>
        </div>
      </div>
      {showFilters && (
        <aside className="app-filters" aria-label={messages.app.regionFilters}>
          {ready && <FilterPanel />}
        </aside>
      )}
      <main className="app-main">
        {mapHidden ? <p className="app-map-hidden">{messages.app.mapHidden}</p> : <MapPane />}
        <section className="app-timeline" aria-label={messages.app.regionTimeline}>
          {ready && <Timeline />}
        </section>
      </main>
      <section className="app-list" id="atlas-list" tabIndex={-1} aria-label={messages.app.regionList}>
        {ready && (selection === null ? <Panels /> : <OpenRecord />)}
      </section>
    </div>
  );
}
