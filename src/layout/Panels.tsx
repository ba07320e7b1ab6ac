import { useLocale } from "../i18n/locale.ts";
import { IncidentList } from "../list/IncidentList.tsx";
import { showPanel } from "../store/actions.ts";
import { PANELS, type Panel } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { fetchedOnce } from "../ui/fetchedOnce.ts";

const PARTS = {
  totals: fetchedOnce(() => import("../totals/TotalsPanel.tsx").then(({ TotalsPanel }) => TotalsPanel)),
  charts: fetchedOnce(() => import("../charts/ChartsPanel.tsx").then(({ ChartsPanel }) => ChartsPanel)),
  ledgers: fetchedOnce(() => import("../ledgers/LedgersPanel.tsx").then(({ LedgersPanel }) => LedgersPanel)),
  periods: fetchedOnce(() => import("../periods/PeriodsPanel.tsx").then(({ PeriodsPanel }) => PeriodsPanel)),
};

const TOTALS_MESSAGES = ["totals"] as const;
const CHARTS_MESSAGES = ["charts"] as const;
const LEDGERS_MESSAGES = ["ledgers", "detail"] as const;
const PERIODS_MESSAGES = ["periods", "totals"] as const;

/** Which panels there are to choose: periods only while two are compared. */
export function useShownPanels(): readonly Panel[] {
  const isComparing = useAtlas(({ vs }) => vs !== null);
  return isComparing ? PANELS : PANELS.filter((panel) => panel !== "periods");
}

/** The list, and what else can be made of the same records. */
export function Panels() {
  const { messages } = useLocale();
  const panels = useShownPanels();
  const shown = useShownPanel();
  return (
    <div className="app-panels">
      <nav className="app-tabs" aria-label={messages.app.regionPanels}>
        {panels.map((name) => (
          <Button key={name} aria-pressed={shown === name} onClick={() => showPanel(name)}>
            {messages.app.tabs[name]}
          </Button>
        ))}
      </nav>
      <PanelContent panel={shown} />
    </div>
  );
}

export function useShownPanel(): Panel {
  return useAtlas(({ panel, vs }) => (panel === "periods" && vs === null ? "list" : panel));
}

export function PanelContent({ panel }: { readonly panel: Panel }) {
  const { messages } = useLocale();
  const waiting = (
    <p className="app-loading" role="status">
      {messages.app.preparing}
    </p>
  );
  switch (panel) {
    case "list":
      return <IncidentList />;
    case "charts":
      return (
        <div className="app-panel">
          <FetchedPart source={PARTS.totals} messages={TOTALS_MESSAGES} waiting={waiting} />
          <FetchedPart source={PARTS.charts} messages={CHARTS_MESSAGES} waiting={waiting} />
        </div>
      );
    case "ledgers":
      return (
        <div className="app-panel">
          <FetchedPart source={PARTS.ledgers} messages={LEDGERS_MESSAGES} waiting={waiting} />
        </div>
      );
    case "periods":
      return (
        <div className="app-panel">
          <FetchedPart source={PARTS.periods} messages={PERIODS_MESSAGES} waiting={waiting} />
        </div>
      );
  }
}
