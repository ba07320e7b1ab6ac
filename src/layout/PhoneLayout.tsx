import { useEffect, useState } from "react";
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
import { showPanel } from "../store/actions.ts";
import type { Panel } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import { Button } from "../ui/Button.tsx";
import { currentPicture } from "./currentPicture.ts";
import { LoadState } from "./LoadState.tsx";
import { MapPane } from "./MapPane.tsx";
import { Notices } from "./Notices.tsx";
import { PageName } from "./PageName.tsx";
import { PanelContent, useShownPanel, useShownPanels } from "./Panels.tsx";
import { Sentence } from "./Sentence.tsx";
import { Sheet, type Stop } from "./Sheet.tsx";
import { SkipToList } from "./SkipToList.tsx";
import { ThemeChoice } from "./ThemeChoice.tsx";

/** Map on top, a sheet with three stops below: sentence, timeline, then list, record or filters. */
export function PhoneLayout() {
  const [stop, setStop] = useState<Stop>("half");
  const [tab, setTab] = useState<Tab>("panel");
  const selection = useAtlas((state) => state.selection);
  const ready = useAtlas((state) => state.query !== null);
  useEffect(() => {
    // An opened record must be seen; the sheet rises to half, never over the whole map by itself.
    if (selection !== null) setStop((current) => (current === "low" ? "half" : current));
  }, [selection]);
  return (
    <div className="app-phone">
      <SkipToList />
      <OpenDialog />
      <DropTarget />
      <PageName className="visually-hidden" />
      <main className="app-phone-map" data-stop={stop}>
        <MapPane />
      </main>
      <Sheet stop={stop} onStop={setStop} head={<Sentence />}>
        <OwnDataBar />
        <LoadState />
        <Notices />
        {ready && (
          <div id="atlas-list" tabIndex={-1}>
            {selection === null ? <Browse tab={tab} onTab={setTab} /> : <OpenRecord />}
          </div>
        )}
      </Sheet>
    </div>
  );
}

/** The list may be a million rows long: nothing stands below it. */
const OTHER_TABS = ["filters", "more"] as const;
type Tab = "panel" | (typeof OTHER_TABS)[number];

/** What the sheet holds while no record is open. */
function Browse({ tab, onTab }: { readonly tab: Tab; readonly onTab: (tab: Tab) => void }) {
  const { messages } = useLocale();
  const panels = useShownPanels();
  const shown = useShownPanel();
  const open = (panel: Panel): void => {
    showPanel(panel);
    onTab("panel");
  };
  return (
    <>
      <AccountingLine />
      <section aria-label={messages.app.regionTimeline}>
        <Timeline />
      </section>
      <ActiveChips />
      <nav className="app-tabs" aria-label={messages.app.regionPanels}>
        {panels.map((name) => (
          <Button key={name} aria-pressed={tab === "panel" && shown === name} onClick={() => open(name)}>
            {messages.app.tabs[name]}
          </Button>
        ))}
        {OTHER_TABS.map((name) => (
          <Button key={name} aria-pressed={tab === name} onClick={() => onTab(name)}>
            {messages.app.tabs[name]}
          </Button>
        ))}
      </nav>
      {tab === "panel" && <PanelContent panel={shown} />}
      {tab === "filters" && <FilterPanel />}
      {tab === "more" && (
        <div className="app-tools">
          <ExportButton />
          <EmbedButton poster={currentPicture} />
          <OpenButton />
          <CompareButton />
          <ThemeChoice />
          <AboutButton />
        </div>
      )}
    </>
  );
}
