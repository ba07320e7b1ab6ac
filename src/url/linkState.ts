import { type Filter, NO_FILTER } from "../domain/filter.ts";
import { ATLAS_DATA, type DatasetRef } from "../store/datasetRef.ts";
import {
  type AtlasState,
  type Camera,
  type Comparable,
  type EmbedPart,
  NOT_COMPARED,
  type Theme,
} from "../store/store.ts";

/** What a link can say: all that changes what its reader sees. */
export interface LinkState extends Comparable {
  /** What all the others are about. */
  readonly dataset: DatasetRef;
  readonly filter: Filter;
  /** Id of the open record: an incident, facility, claim, source or actor. */
  readonly selection: string | null;
  readonly camera: Camera;
  readonly sort: AtlasState["sort"];
  readonly vs: AtlasState["vs"];
  readonly theme: Theme;
  readonly embed: boolean;
  readonly show: readonly EmbedPart[];
  /** Keys that are known and checked, and travel along without effect. */
  readonly carried: Readonly<Record<string, string>>;
}

/** A value of one of our keys that could not be taken; shortened, without control characters. */
export interface Notice {
  readonly key: string;
  readonly value: string;
}

/** What a link without any key says. */
export const NOTHING_ASKED: LinkState = Object.freeze({
  dataset: ATLAS_DATA,
  filter: NO_FILTER,
  selection: null,
  camera: null,
  sort: "date",
  vs: null,
  theme: "auto",
  embed: false,
  show: [],
  ...NOT_COMPARED,
  carried: {},
});
