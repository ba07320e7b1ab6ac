import { useEffect, useMemo, useState } from "react";
import type { Locale } from "../../i18n/locale.ts";
import { useAtlas } from "../../store/useAtlas.ts";
import type { CountryName, TownName } from "../names/names.ts";
import type { ReadJson } from "../picture/groundFetcher.ts";
import { countryNamesOf } from "../picture/pageData.ts";
import { townsInView } from "../picture/townsInView.ts";
import type { StillFiles } from "./stillFiles.ts";

interface StillPlaces {
  readonly countries: readonly CountryName[];
  readonly towns: readonly TownName[];
}

/** What may be named in a picture: no finer than the files that pictures have. */
export function useStillPlaces(files: StillFiles | null, { region }: Locale, read: ReadJson): StillPlaces {
  const frame = useAtlas((state) => state.frame);
  const countries = useMemo(() => (files ? countryNamesOf(files.countries, region) : []), [files, region]);
  const [towns, setTowns] = useState<readonly TownName[]>([]);
  useEffect(() => {
    if (frame === null) return;
    let isLatest = true;
    void townsInView(frame, frame, read).then((found) => {
      if (isLatest) setTowns((old) => (old.length === 0 && found.length === 0 ? old : found));
    });
    return () => {
      isLatest = false;
    };
  }, [frame, read]);
  return useMemo(() => ({ countries, towns }), [countries, towns]);
}
