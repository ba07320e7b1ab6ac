import { createStore } from "zustand/vanilla";
import type { Problem } from "../domain/dataset.ts";
import { type Filter, NO_FILTER } from "../domain/filter.ts";
import type { CurationProblem } from "../load/curationProblems.ts";
import type { Bounds } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import type { Sort } from "../query/sort.ts";
import { ATLAS_DATA, type DatasetRef } from "./datasetRef.ts";
import type { Gap, OpenDialog, OpenWorld, OwnData, Reading } from "./openWorld.ts";

/** An exact camera, or a box that must be wholly visible at any size; null: all records. */
export type Camera =
  | { readonly kind: "exact"; readonly zoom: number; readonly lat: number; readonly lon: number }
  | { readonly kind: "box"; readonly box: Bounds }
  | null;

/** What the map really shows just now; reported by the map, never set by anybody else. */
export interface Frame {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
  readonly bounds: Bounds;
  readonly width: number;
  readonly height: number;
}

export type Loading =
  | {
      readonly phase: "loading";
      readonly rows: number;
      readonly bytes: number;
      readonly total: number | null;
    }
  | { readonly phase: "ready" }
  | { readonly phase: "failed"; readonly problem: Problem };

export type Theme = "auto" | "light" | "dark";
export const THEMES = ["light", "dark", "auto"] as const satisfies readonly Theme[];

/** Parts of the compact form that a link may ask for. */
export const EMBED_PARTS = ["map", "sentence", "chips", "timeline", "list"] as const;
export type EmbedPart = (typeof EMBED_PARTS)[number];

/** What stands beside the map while no record is open. */
export const PANELS = ["list", "charts", "ledgers", "periods"] as const;
export type Panel = (typeof PANELS)[number];

/** A second period to compare with, in the words that were typed (`2020`, `2020-08`); inclusive calendar days. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What the circles under marks tell, by area. */
export const CIRCLE_SIZES = ["none", "out", "killed"] as const;
export type CircleSize = (typeof CIRCLE_SIZES)[number];

/** What makes several embeds comparable; only a link says it. */
export interface Comparable {
  /** Parts of the filter that a reader cannot change. */
  readonly lock: readonly (keyof Filter)[];
  /** The period that the timeline shows at first and returns to; null: the coverage. */
  readonly axis: Period | null;
  /** The number that the full height of the timeline's bars stands for; null: that of the highest bar. */
  readonly top: number | null;
  readonly size: CircleSize;
  /** Ids of records that are named on the map. */
  readonly label: readonly string[];
  /** Version of the atlas's data; null: the present one. */
  readonly v: string | null;
}

export const NOT_COMPARED: Comparable = Object.freeze({
  lock: [],
  axis: null,
  top: null,
  size: "none",
  label: [],
  v: null,
});

/** Why there is no live map: said in one sentence, everything else goes on. */
export type MapTrouble = "no_webgl" | "no_worker" | "lost" | null;

/** Where a reader stood in the atlas's data, to come back to. */
export type LeftAt = Pick<
  AtlasState,
  "filter" | "selection" | "camera" | "period" | "sort" | keyof Comparable
>;

export interface AtlasState extends Comparable {
  /** How far the data is that the atlas comes with. */
  readonly loading: Loading;
  /** What is shown: the atlas's data, or what was opened in its place; null while that is not there. */
  readonly query: Query | null;
  /** Which dataset filter, selection and camera are about. */
  readonly dataset: DatasetRef;
  /** The data that the atlas comes with, kept while another dataset is shown. */
  readonly home: Query | null;
  readonly left: LeftAt | null;
  readonly own: OwnData | null;
  readonly reading: Reading | null;
  readonly gap: Gap | null;
  readonly openDialog: OpenDialog | null;
  /** Handed in when the page starts. */
  readonly world: OpenWorld | null;
  /** The reader asked for rows in an export whose owner restricts passing them on. */
  readonly exportRestricted: boolean;
  readonly filter: Filter;
  /** While a thumb is dragged: shown everywhere, written nowhere. */
  readonly dragging: boolean;
  /** Id of the open record: an incident, campaign, facility, claim, source or actor. */
  readonly selection: string | null;
  /** The id that a link asked for last and that now is another one. */
  readonly renamed: { readonly from: string; readonly to: string } | null;
  readonly camera: Camera;
  /** Whether the map flies to the camera that was asked for last, or jumps. */
  readonly flies: boolean;
  readonly frame: Frame | null;
  /** The period that the timeline shows, as day numbers; null: the whole coverage. */
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly sort: Sort;
  readonly panel: Panel;
  /** Compared with the period of the filter. */
  readonly vs: Period | null;
  readonly theme: Theme;
  readonly embed: boolean;
  /** Parts asked for by `show`; empty: the default parts. */
  readonly show: readonly EmbedPart[];
  /** The version of the data that was asked for last and is not here. */
  readonly missingVersion: string | null;
  /** The atlas's data that are there are those of an earlier version. */
  readonly pastData: boolean;
  /** Keys of the address bar that are known, checked and carried along without effect. */
  readonly carried: Readonly<Record<string, string>>;
  /** Keys of the address bar whose value was bad, with the value. */
  readonly notices: readonly { readonly key: string; readonly value: string }[];
  readonly mapTrouble: MapTrouble;
  /** The map, live or still, has drawn something. */
  readonly mapShown: boolean;
  /** Grows when records or search results have come that a screen was waiting for. */
  readonly arrivals: number;
  /** Mistakes in the data files, while curating. */
  readonly curation: readonly CurationProblem[];
}

export const INITIAL_STATE: AtlasState = {
  loading: { phase: "loading", rows: 0, bytes: 0, total: null },
  query: null,
  dataset: ATLAS_DATA,
  home: null,
  left: null,
  own: null,
  reading: null,
  gap: null,
  openDialog: null,
  world: null,
  exportRestricted: false,
  filter: NO_FILTER,
  dragging: false,
  selection: null,
  renamed: null,
  camera: null,
  flies: true,
  frame: null,
  period: null,
  sort: "date",
  panel: "list",
  vs: null,
  theme: "auto",
  embed: false,
  show: [],
  ...NOT_COMPARED,
  missingVersion: null,
  pastData: false,
  carried: {},
  notices: [],
  mapTrouble: null,
  mapShown: false,
  arrivals: 0,
  curation: [],
};

/** The one store. Screens read it with `useAtlas` and write it with the functions of `actions.ts`. */
export const atlas = /* @__PURE__ */ createStore<AtlasState>(() => INITIAL_STATE);
