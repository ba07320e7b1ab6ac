import type { CountryName } from "../names/names.ts";
import {
  COUNTRIES,
  type CountryEntry,
  type CountryTopology,
  countryFile,
  TOWN_INDEX,
  TOWN_WORLD,
  type TownRow,
  type TownTile,
  townFile,
} from "./files.ts";
import { countryNames, LABELS_FOLLOW_FROM } from "./labels.ts";
import { type Lists, type Plan, planFor, type View } from "./plan.ts";
import {
  type Borders,
  countryShapes,
  joinShapes,
  type Shapes,
  type WorldTopology,
  worldParts,
} from "./shapes.ts";
import type { Land, Town } from "./where.ts";

/** What the style's two sources show, and what may be named above them. */
export interface BasemapData {
  land: Land;
  borders: Borders;
  countries: readonly CountryName[];
  towns: readonly Town[];
}

/** The content of a file that has come, by its path. The files are the site's own and have its formats. */
export type ReadFile = (path: string) => unknown;

/** The name of an area in the reader's language, undefined where it has none. */
export type NameOf = (entry: CountryEntry) => string | undefined;

const NO_COUNTRIES: CountryEntry[] = [];
const NO_TILES: TownTile[] = [];

/** Areas kept at the finest scale after they have left the view, so that a short way back costs nothing. */
const MOST_FINE = 24;

export function emptyBasemap(): BasemapData {
  return {
    land: { type: "FeatureCollection", features: [] },
    borders: { type: "FeatureCollection", features: [] },
    countries: [],
    towns: [],
  };
}

/**
 * Turns the files that have come into what is shown. Each part stays the same object until its content changes,
 * so that MapLibre is given only what is new.
 */
export class BasemapSources {
  shown: BasemapData = emptyBasemap();
  private shapes = new Memo<Shapes>();
  private worlds = new Map<string, ReadonlyMap<string, Shapes>>();
  private fine = new Map<string, Shapes>();
  private towns = new Memo<readonly Town[]>();
  private names = new Memo<readonly CountryName[]>();
  private recent: string[] = [];

  private read: ReadFile;
  private nameOf: NameOf;

  constructor(read: ReadFile, nameOf: NameOf) {
    this.read = read;
    this.nameOf = nameOf;
  }

  lists(): Lists {
    return {
      countries: (this.read(COUNTRIES) as CountryEntry[] | undefined) ?? NO_COUNTRIES,
      towns: (this.read(TOWN_INDEX) as TownTile[] | undefined) ?? NO_TILES,
    };
  }

  /** Brings `shown` up to date with the files there are; the parts that differ from before. */
  refresh(view: View): Partial<BasemapData> {
    const plan = planFor(view, this.lists());
    const { land, borders } = this.shapesFor(plan);
    const next: BasemapData = {
      land,
      borders,
      countries: this.namesFor(view, land),
      towns: this.townsFor(plan),
    };
    const before = this.shown;
    this.shown = next;
    return changedIn(before, next);
  }

  private shapesFor(plan: Plan): Shapes {
    const path = plan.world.findLast((file) => this.read(file) !== undefined);
    const fine = this.fineCodes(plan);
    return this.shapes.get([path, fine.join()], () => {
      const finer = new Set(fine);
      const coarse =
        path === undefined ? [] : [...this.worldShapes(path)].filter(([code]) => !finer.has(code));
      return joinShapes([
        ...coarse.map(([, shapes]) => shapes),
        ...fine.map((code) => this.fineShapes(code)),
      ]);
    });
  }

  private worldShapes(path: string): ReadonlyMap<string, Shapes> {
    const parts = this.worlds.get(path) ?? worldParts(this.read(path) as WorldTopology);
    this.worlds.set(path, parts);
    return parts;
  }

  private fineCodes({ countries }: Plan): string[] {
    if (countries.length === 0) return [];
    const come = countries.filter((code) => this.read(countryFile(code)) !== undefined);
    const older = this.recent.filter((code) => !come.includes(code));
    this.recent = [...come, ...older].slice(0, Math.max(MOST_FINE, come.length));
    return [...this.recent].sort();
  }

  private fineShapes(code: string): Shapes {
    const known = this.fine.get(code);
    if (known) return known;
    const shapes = countryShapes(code, this.read(countryFile(code)) as CountryTopology);
    this.fine.set(code, shapes);
    return shapes;
  }

  private namesFor(view: View, land: Land): readonly CountryName[] {
    const { countries } = this.lists();
    const follows = view.zoom >= LABELS_FOLLOW_FROM;
    const keys = follows ? [countries, land, ...view.bbox] : [countries, undefined];
    return this.names.get(keys, () => countryNames(view, countries, land, this.nameOf));
  }

  private townsFor(plan: Plan): readonly Town[] {
    const paths = plan.worldTowns ? [TOWN_WORLD, ...plan.towns.map(townFile)] : [];
    const come = paths.filter((path) => this.read(path) !== undefined);
    return this.towns.get([come.join()], () => {
      return come.flatMap((path) => (this.read(path) as TownRow[]).map(townOf));
    });
  }
}

/** A town as it stands in a file. */
export function townOf([name, lon, lat, population, country, minzoom, capital]: TownRow): Town {
  return { name, lon, lat, population, country, minzoom, capital: capital === 1 };
}

function changedIn(before: BasemapData, next: BasemapData): Partial<BasemapData> {
  const changed: Partial<BasemapData> = {};
  if (next.land !== before.land) changed.land = next.land;
  if (next.borders !== before.borders) changed.borders = next.borders;
  if (next.countries !== before.countries) changed.countries = next.countries;
  if (next.towns !== before.towns) changed.towns = next.towns;
  return changed;
}

/** The last value made, kept as long as its keys stay the same. */
class Memo<T> {
  private keys: readonly unknown[] = [];
  private value: T | undefined;

  get(keys: readonly unknown[], make: () => T): T {
    if (this.value === undefined || keys.some((key, i) => key !== this.keys[i])) {
      this.value = make();
      this.keys = keys;
    }
    return this.value;
  }
}
