import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { type Locale, useLocale } from "../i18n/locale.ts";
import type { Frame } from "../store/store.ts";
import { ExternalLink } from "../ui/ExternalLink.tsx";
import { BASEMAP_CREDITS, type BasemapCredit } from "./basemap/attribution.ts";
import type { Whereabouts } from "./basemap/loader.ts";
import { cameraOf, type MapView } from "./mapView.ts";
import { scaleLength } from "./scaleBar.ts";
import type { WhereIs } from "./useBasemap.ts";

const LONGEST_SCALE_PX = 96;
/** From here on a view can be empty of anything that a reader knows. */
const WHERE_FROM_ZOOM = 5;
/** Farther away no town is "near". */
const NEAR_KM = 150;

interface MapFootProps {
  readonly map: MapView;
  readonly frame: Frame;
  readonly whereIs: WhereIs | null;
}

/** The line below the map: where it is, its scale, whose data it is. */
export function MapFoot({ map, frame, whereIs }: MapFootProps) {
  return (
    <div className="map-foot">
      <ScaleBar map={map} />
      <Where frame={frame} whereIs={whereIs} />
      <Credits />
    </div>
  );
}

/** Follows the camera in the frame of each move, as the marks do. */
function ScaleBar({ map }: { readonly map: MapView }) {
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

function scaleOf(map: MapView) {
  const { lat, zoom } = cameraOf(map);
  return scaleLength(lat, zoom, LONGEST_SCALE_PX);
}

function lengthWords(km: number, { messages, number }: Locale): string {
  return km >= 1 ? messages.map.scaleKm(number(km)) : messages.map.scaleMetres(number(Math.round(km * 1000)));
}

/** "Syria · near Al Ḩasakah", for the middle of the view; files that come later make it more exact. */
function Where({ frame, whereIs }: Pick<MapFootProps, "frame" | "whereIs">) {
  const locale = useLocale();
  if (whereIs === null || frame.zoom < WHERE_FROM_ZOOM) return null;
  const words = whereWords(whereIs(frame.lon, frame.lat), locale);
  return words === "" ? null : (
    <p className="map-where" dir="auto">
      {words}
    </p>
  );
}

function whereWords({ country, near }: Whereabouts, { messages: { map } }: Locale): string {
  const town = near && near.distanceKm <= NEAR_KM ? near.town.name : null;
  if (country && town !== null) return map.whereCountryNear(country.name, town);
  if (country) return map.whereCountry(country.name);
  return town === null ? "" : map.whereNear(town);
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
