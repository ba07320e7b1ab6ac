import { useEffect } from "react";
import { useLocale } from "../i18n/locale.ts";
import { forgetFrame } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { fetchedOnce } from "../ui/fetchedOnce.ts";

// MapLibre is the heaviest part: list, timeline and filters are usable before it is here.
const map = fetchedOnce(() => import("../map/IncidentMap.tsx").then(({ IncidentMap }) => IncidentMap));
const MESSAGES = ["map"] as const;

export function MapPane() {
  const { messages } = useLocale();
  const ready = useAtlas((state) => state.query !== null);
  const gap = useAtlas((state) => state.gap !== null);
  useEffect(() => forgetFrame, []);
  const waiting = <p className="app-map-waiting">{!gap && messages.app.loadingMap}</p>;
  return (
    <section className="app-map" id="atlas-map" aria-label={messages.app.regionMap}>
      {ready ? <FetchedPart source={map} messages={MESSAGES} waiting={waiting} /> : waiting}
    </section>
  );
}
