import { useId, useMemo, useState } from "react";
import type { Near } from "../domain/filter.ts";
import { useLocale } from "../i18n/locale.ts";
import { setFilter } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";

const DEFAULT_KM = 100;
/** Half the way around the earth. */
const MOST_KM = 20_000;

/** Near a place of the dataset, or near the centre of the map. */
export function NearFilter() {
  const { messages, region } = useLocale();
  const near = useAtlas((state) => state.filter.near);
  const frame = useAtlas((state) => state.frame);
  const dataset = useAtlas((state) => state.query?.dataset);
  const placeId = useId();
  const kmId = useId();
  const places = useMemo(
    () =>
      (dataset?.facilities ?? [])
        .flatMap(({ feature: { geometry, properties } }) =>
          geometry === null
            ? []
            : [
                {
                  value: geometry.coordinates.join(","),
                  label: [properties.names[0]?.name ?? properties.id, region(properties.country)].join(", "),
                },
              ],
        )
        .sort((a, b) => a.label.localeCompare(b.label, "en")),
    [dataset, region],
  );
  /** What is being typed, which need not be a distance yet. */
  const [typedKm, setTypedKm] = useState<string | null>(null);
  const km = near?.km ?? DEFAULT_KM;
  const at = (lon: number, lat: number, radius = km): Near => ({ lon, lat, km: radius });
  const pick = (value: string): void => {
    const [lon, lat] = value.split(",").map(Number);
    setFilter({ near: lon === undefined || lat === undefined || value === "" ? null : at(lon, lat) });
  };
  return (
    <div className="filters-pair">
      <label htmlFor={placeId}>{messages.filters.nearPlace}</label>
      <select
        className="field"
        id={placeId}
        value={near ? `${near.lon},${near.lat}` : ""}
        onChange={(event) => pick(event.target.value)}
      >
        <option value="">{messages.filters.nearPick}</option>
        {near !== null && !places.some(({ value }) => value === `${near.lon},${near.lat}`) && (
          <option value={`${near.lon},${near.lat}`}>{`${near.lat}°, ${near.lon}°`}</option>
        )}
        {places.map(({ value, label }) => (
          <option key={`${value} ${label}`} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Button
        disabled={frame === null}
        onClick={() => frame && setFilter({ near: at(rounded(frame.lon), rounded(frame.lat)) })}
      >
        {messages.filters.nearCentre}
      </Button>
      <label htmlFor={kmId}>{messages.filters.nearKm}</label>
      <input
        className="field"
        id={kmId}
        type="number"
        min={1}
        max={MOST_KM}
        inputMode="numeric"
        value={typedKm ?? km}
        disabled={near === null}
        onChange={(event) => {
          setTypedKm(event.target.value);
          const radius = Number.parseInt(event.target.value, 10);
          if (near !== null && radius > 0 && radius <= MOST_KM) setFilter({ near: { ...near, km: radius } });
        }}
        onBlur={() => setTypedKm(null)}
      />
      <p className="filters-note">{messages.filters.nearNote}</p>
    </div>
  );
}

/** A hand on the map is no surveyor: about a hundred metres. */
const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;
