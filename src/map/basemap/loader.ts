import { createFetcher } from "./fetcher.ts";
import { countryFile, isBasemapFile, TOWN_WORLD, townFile } from "./files.ts";
import { type Plan, planFor, type View } from "./plan.ts";
import { type BasemapData, BasemapSources, type NameOf } from "./sources.ts";
import { countryAt, type NearTown, nearestTown } from "./where.ts";

export interface BasemapLoaderOptions {
  fetch: typeof fetch;
  /** Absolute URL of the folder `basemap/`, with its last slash. */
  baseUrl: string;
  /** BCP 47. Countries are named by `Intl.DisplayNames` in it, unless `nameOf` knows a name. */
  locale: string;
  /** The interface's own name for a country code, where it has one. */
  nameOf?: (code: string) => string | undefined;
  /** Called with what has changed, and only that. */
  onData: (changed: Partial<BasemapData>) => void;
}

export interface Whereabouts {
  /** Code and name as in `countries.json`; undefined at sea. */
  country: { code: string; name: string } | undefined;
  /** The nearest of the towns loaded; undefined while there are none. */
  near: NearTown | undefined;
}

export interface BasemapLoader {
  /** Asks for what the view needs; answers come through `onData`. Never throws. */
  update(view: View): void;
  /** Everything shown for the last view. */
  data(): BasemapData;
  /** What lies at a point, as far as the files for the last view tell. */
  where(lon: number, lat: number): Whereabouts;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
  /** Stops all requests; nothing is reported afterwards. */
  close(): void;
}

/**
 * The base map's files, fetched as views need them, each once. A file that is missing, late or broken leaves
 * the coarser map; later views ask for it again, three times in all.
 */
export function createBasemapLoader(options: BasemapLoaderOptions): BasemapLoader {
  const files = createFetcher(options.fetch, options.baseUrl, isBasemapFile);
  const nameOf = countryNamer(options);
  const sources = new BasemapSources(files.value, nameOf);
  let view: View | undefined;
  let closed = false;
  let round: Promise<void> = Promise.resolve();

  const report = (asked: View) => {
    if (asked !== view) return;
    const changed = sources.refresh(asked);
    if (Object.keys(changed).length > 0) options.onData(changed);
  };

  const ask = async (asked: View): Promise<void> => {
    const plan = planFor(asked, sources.lists());
    const groups = groupsOf(plan);
    files.keep(new Set(groups.flat()));
    await Promise.all(groups.map((paths) => files.get(paths).then(() => report(asked))));
  };

  /** The lists name further files: a second round asks for those that the first could not know. */
  const askTwice = async (asked: View): Promise<void> => {
    const before = sources.lists();
    const first = ask(asked);
    await files.get(planFor(asked, before).lists);
    const known = sources.lists();
    const more = known.countries !== before.countries || known.towns !== before.towns;
    await Promise.all(more && asked === view ? [first, ask(asked)] : [first]);
  };

  return {
    update(next) {
      if (closed) return;
      view = next;
      report(next);
      round = askTwice(next);
    },
    data: () => sources.shown,
    where(lon, lat) {
      const code = countryAt(lon, lat, sources.shown.land);
      const entry = sources.lists().countries.find((country) => country.code === code);
      const name = entry && nameOf(entry);
      return {
        country: entry && name !== undefined ? { code: entry.code, name } : undefined,
        near: nearestTown(lon, lat, sources.shown.towns),
      };
    },
    settled: () => round,
    close() {
      closed = true;
      view = undefined;
      files.close();
    },
  };
}

/** What is reported together: lists, each world file, the areas in view, the towns in view. */
function groupsOf(plan: Plan): string[][] {
  const towns = plan.towns.map(townFile);
  return [
    plan.lists,
    ...plan.world.map((path) => [path]),
    plan.countries.map(countryFile),
    plan.worldTowns ? [TOWN_WORLD, ...towns] : towns,
  ];
}

function countryNamer({ locale, nameOf }: BasemapLoaderOptions): NameOf {
  const regions = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  return ({ code, name }) => {
    const own = nameOf?.(code);
    if (own !== undefined) return own;
    return /^[A-Z]{2}$/.test(code) ? regions.of(code) : name;
  };
}
