import type { Map as MapLibreMap } from "maplibre-gl";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Locale, useLocale } from "../i18n/locale.ts";
import type { Frame } from "../store/store.ts";
import { ExternalLink } from "../ui/ExternalLink.tsx";
import { BASEMAP_CREDITS, type BasemapCredit } from "./basemap/attribution.ts";
import type { BasemapLoader, Whereabouts } from "./basemap/loader.ts";
import { cameraOf } from "./liveCamera.ts";
import { scaleLength } from "./scaleBar.ts";

const LONGEST_SCALE_PX = 96;
/** From here on a view can be empty of anything that a reader knows. */
const WHERE_FROM_ZOOM = 5;

interface MapFootProps {
  readonly map: MapLibreMap;
  readonly frame: Frame;
  readonly loader: BasemapLoader | null;
}

/** The line below the map: where it is, its scale, whose data it is. */
export function MapFoot({ map, frame, loader }: MapFootProps) {
  return (
    <div className="map-foot">
      <ScaleBar map={map} />
      <Where map={map} frame={frame} loader={loader} />
      <Credits />
    </div>
  );
}

/** Follows the camera in the frame of each move, as the marks do. */
function ScaleBar({ map }: { readonly map: MapLibreMap }) {
  const locale = useLocale();
  const bar = useRef<HTMLDivElement>(null);
  const [km, setKm] = useState(() => scaleOf(map).km);
  useLayoutEffect(() => {
    const follow = (): void => {
      const scale = scaleOf(map);
      setKm(scale.km);
      if (bar.current) bar.current.style.inlineSize = `${scale.pixels.toFixed(1)}px`;
    };
    follow();
    map.on("move", follow);
    return () => {
      map.off("move", follow);
    };
  }, [map]);
  const length = lengthWords(km, locale);
  return (
    <div className="map-scale" role="img" aria-label={locale.messages.map.scaleName(length)}>
      <div ref={bar} className="map-scale-bar" />
      <span aria-hidden="true">{length}</span>
    </div>
  );
}

function scaleOf(map: MapLibreMap) {
  const { lat, zoom } = cameraOf(map);
  return scaleLength(lat, zoom, LONGEST_SCALE_PX);
}

function lengthWords(km: number, { messages, number }: Locale): string {
  return km >= 1 ? messages.map.scaleKm(number(km)) : messages.map.scaleMetres(number(Math.round(km * 1000)));
}

/** "Syria · near Al Ḩasakah", for the middle of the view; files that come later make it more exact. */
function Where({ map, frame, loader }: MapFootProps) {
  const locale = useLocale();
  const [, setLoaded] = useState(0);
  useEffect(() => {
    const loaded = (): void => setLoaded((times) => times + 1);
    map.on("idle", loaded);
    return () => {
      map.off("idle", loaded);
    };
  }, [map]);
  if (loader === null || frame.zoom < WHERE_FROM_ZOOM) return null;
  const words = whereWords(loader.where(frame.lon, frame.lat), locale);
  return words === "" ? null : (
    <p className="map-where" dir="auto">
      {words}
    </p>
  );
}

function whereWords({ country, near }: Whereabouts, { messages: { map } }: Locale): string {
  if (country && near) return map.whereCountryNear(country.name, near.town.name);
  if (country) return map.whereCountry(country.name);
  return near ? map.whereNear(near.town.name) : "";
}

function Credits() {
  const { map } = useLocale().messages;
  const details = useRef<HTMLDetailsElement>(null);
  const close = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !details.current?.open) return;
    details.current.open = false;
    details.current.querySelector("summary")?.focus();
    event.stopPropagation();
  };
  return (
    <details ref={details} className="map-credits" onKeyDown={close}>
      <summary>
        <span className="map-credits-long">{map.credits}</span>
        <span className="map-credits-short">{map.creditsShort}</span>
      </summary>
      <div className="map-credits-box">
        <h3>{map.creditsHeading}</h3>
        <p>{map.bordersTakeNoPosition}</p>
        <p>{map.nearInPlace}</p>
        <ul>
          {BASEMAP_CREDITS.map((credit) => (
            <Credit key={credit.name} credit={credit} />
          ))}
        </ul>
      </div>
    </details>
  );
}

function Credit({ credit: { name, url, licence, licenceUrl, changes } }: { readonly credit: BasemapCredit }) {
  const { map } = useLocale().messages;
  const words = licence === "public domain" ? map.publicDomain : licence;
  const say = changes === "generalised" ? map.creditGeneralised : map.creditSelected;
  return (
    <li>
      <ExternalLink href={url} label={say(name, words)} />
      {licenceUrl && (
        <>
          {" "}
          <ExternalLink href={licenceUrl} label={map.creditLicence(words)} />
        </>
      )}
    </li>
  );
}
