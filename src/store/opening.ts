import type { Problem } from "../domain/dataset.ts";
import { NO_FILTER } from "../domain/filter.ts";
import type { Query } from "../query/query.ts";
import {
  ATLAS_DATA,
  COLUMN_USES,
  type ColumnMapping,
  columnsOf,
  type DatasetRef,
  isSameDataset,
  isSameSource,
  nameInLinks,
} from "./datasetRef.ts";
import { withoutStrangers } from "./knownValues.ts";
import type { ColumnPreview, OpenOutcome, OpenSource, OpenWorld, OwnData } from "./openWorld.ts";
import { type AtlasState, atlas, NOT_COMPARED } from "./store.ts";

/**
 * Keeps what is shown in line with the dataset that the address bar, or a reader, asks for: from now on, and
 * at once for the one that is asked for already.
 * @returns stops following
 */
export function followDataset(world: OpenWorld): () => void {
  atlas.setState({ world });
  arrange();
  return atlas.subscribe(({ dataset, v }, before) => {
    // Those of another version are other data.
    if (v !== before.v) atlas.setState({ home: null, missingVersion: null });
    if (v !== before.v || !isSameDataset(dataset, before.dataset)) arrange();
  });
}

/** Tries again what could not be shown. */
export function retryDataset(): void {
  arrange();
}

/** What a look at another dataset begins with. */
const FRESH = {
  filter: NO_FILTER,
  selection: null,
  camera: null,
  period: null,
  sort: "date",
  ...NOT_COMPARED,
} as const;

function arrange(): void {
  const { dataset, home, own, world } = atlas.getState();
  stopReading();
  if (dataset.kind === "atlas") {
    if (home === null) atlas.setState({ query: null, gap: null });
    else atlas.setState({ query: home, gap: null, period: null });
    if (home === null) world?.loadAtlas();
  } else if (own !== null && isSameDataset(own.ref, dataset)) {
    atlas.setState({ query: own.query, gap: null, period: null });
  } else {
    atlas.setState({ query: null, gap: null, period: null });
    fetchAsked(dataset);
  }
}

function fetchAsked(dataset: DatasetRef): void {
  const { own, world } = atlas.getState();
  if (world === null || dataset.kind === "atlas") return;
  if (own !== null && isSameSource(own.ref, dataset)) {
    void read(own.source, { columns: columnsOf(dataset), preview: own.preview });
  } else if (dataset.kind === "files") {
    atlas.setState({ gap: { phase: "awaiting" } });
  } else if (world.addressOf(dataset.url) === null) {
    atlas.setState({ gap: { phase: "refused", host: hostOf(dataset.url) } });
  } else {
    void readAddress(dataset.url, columnsOf(dataset));
  }
}

async function readAddress(url: string, columns: ColumnMapping | null): Promise<void> {
  await read({ url }, { columns, preview: null });
  const { own, world, dataset } = atlas.getState();
  if (own === null || world === null || !("url" in own.source) || own.source.url !== url) return;
  // The columns can be chosen later; nothing waits for knowing which there are.
  const preview = await previewOf(world, own.source);
  const now = atlas.getState();
  if (now.own === own && now.dataset === dataset) atlas.setState({ own: { ...own, preview } });
}

/** Opens the dialog that explains what can be opened. */
export function offerOpening(): void {
  atlas.setState({ openDialog: { phase: "offer" } });
}

/** Closes the dialog; reading goes on, and its progress stands on the page. */
export function closeOpenDialog(): void {
  atlas.setState({ openDialog: null });
}

export function showReport(): void {
  atlas.setState({ openDialog: { phase: "report" } });
}

/** Opens files of a reader's own. Where their columns cannot be told, the reader is asked. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const { world, dataset, query } = atlas.getState();
  if (world === null || files.length === 0) return;
  stopReading();
  const source: OpenSource = { files };
  const asked = dataset.kind === "files" && query === null ? columnsOf(dataset) : null;
  atlas.setState({ openDialog: { phase: "reading" } });
  await read(source, { columns: asked, preview: previewOf(world, source), asks: true });
}

/** Whether a file may be read as it is meant to be, or its reader is to be asked first. */
function isClear(preview: ColumnPreview, columns: ColumnMapping | null): boolean {
  return columns === null ? isSure(preview) : hasColumns(preview, columns);
}

/** Asks the reader which columns of the open file are what. */
export function askColumns(): void {
  const { own } = atlas.getState();
  if (own?.preview == null) return;
  const { source, preview, ref } = own;
  atlas.setState({
    openDialog: { phase: "columns", source, preview, chosen: columnsOf(ref) ?? preview.guess },
  });
}

/** Reads the source of the dialog with these columns. */
export async function takeColumns(columns: ColumnMapping): Promise<void> {
  const { openDialog } = atlas.getState();
  if (openDialog?.phase !== "columns") return;
  const { source, preview } = openDialog;
  atlas.setState({ openDialog: { phase: "reading" } });
  await read(source, { columns, preview });
}

/** Shows the atlas's data again, as the reader left it. */
export function backToAtlas(): void {
  stopReading();
  atlas.setState(({ left }) => ({
    ...FRESH,
    ...left,
    dataset: ATLAS_DATA,
    left: null,
    dragging: false,
    openDialog: null,
    exportRestricted: false,
  }));
}

export function allowRestrictedExport(exportRestricted: boolean): void {
  atlas.setState({ exportRestricted });
}

interface ReadingPlan {
  readonly columns: ColumnMapping | null;
  /** Reading begins while it is made. */
  readonly preview: ColumnPreview | null | Promise<ColumnPreview | null>;
  /** Whether the reader is asked for columns that the preview cannot tell; reading then begins anew. */
  readonly asks?: boolean;
}

async function read(source: OpenSource, { columns, preview, asks = false }: ReadingPlan): Promise<void> {
  const { world } = atlas.getState();
  if (world === null) return;
  const run = world.open(source, columns, ({ rows, bytes, total }) => {
    atlas.setState(({ reading }) =>
      reading?.stop === stop ? { reading: { ...reading, rows, bytes, total } } : {},
    );
  });
  function stop(): void {
    run.cancel();
    ended();
  }
  atlas.setState({ reading: readingOf(source, stop) });
  const isWanted = (): boolean => atlas.getState().reading?.stop === stop;
  const known = await preview;
  if (isWanted() && asks && known !== null && !isClear(known, columns)) {
    run.cancel();
    atlas.setState({
      reading: null,
      openDialog: { phase: "columns", source, preview: known, chosen: known.guess },
    });
  }
  // Stopped, or another one has taken its place: what comes is not wanted any more.
  if (!isWanted()) {
    void run.done.then(letGo);
    return;
  }
  const outcome = await run.done;
  if (!isWanted()) letGo(outcome);
  else if (outcome.ok) show(source, { columns, preview: known }, outcome);
  else fail(outcome.problem);
}

function letGo(outcome: OpenOutcome): void {
  if (outcome.ok) outcome.close();
}

function ended(): void {
  atlas.setState(({ openDialog }) => ({
    reading: null,
    openDialog: openDialog?.phase === "reading" ? null : openDialog,
  }));
  const { query, gap, dataset } = atlas.getState();
  if (query !== null || gap !== null || dataset.kind === "atlas") return;
  if (dataset.kind === "files") atlas.setState({ gap: { phase: "awaiting" } });
  else atlas.setState({ gap: { phase: "failed", problem: { file: dataset.url, reason: "cancelled" } } });
}

function stopReading(): void {
  const { reading } = atlas.getState();
  if (reading === null) return;
  atlas.setState({ reading: null });
  reading.stop();
}

const readingOf = (source: OpenSource, stop: () => void) => ({
  names: "files" in source ? source.files.map(({ name }) => name) : [source.url],
  rows: 0,
  bytes: 0,
  total: "files" in source ? source.files.reduce((sum, { size }) => sum + size, 0) : null,
  stop,
});

/** A guess without a gap needs no asking. */
function isSure({ columns, guess }: ColumnPreview): boolean {
  return columns.length === 0 || (guess.date !== null && guess.type !== null && guess.title !== null);
}

/** Where nothing can be said of the columns, opening says why, or does without. */
function previewOf(world: OpenWorld, source: OpenSource): Promise<ColumnPreview | null> {
  return world.preview(source).catch(() => null);
}

function hasColumns({ columns }: ColumnPreview, mapping: ColumnMapping): boolean {
  return COLUMN_USES.every((use) => mapping[use] === null || columns.includes(mapping[use]));
}

type Came = Extract<OpenOutcome, { readonly ok: true }>;

interface Read {
  readonly columns: ColumnMapping | null;
  readonly preview: ColumnPreview | null;
}

function show(source: OpenSource, { columns, preview }: Read, came: Came): void {
  const { query, report, close, digests } = came;
  const { own: before } = atlas.getState();
  atlas.setState((state) => {
    const ref = refOf(source, columns, report);
    const asked = isAskedFor(ref, state);
    const view = asked ? withoutStrangers(query, state.filter) : { filter: NO_FILTER, strangers: [] };
    const byLink = asked && state.query === null;
    const own: OwnData = {
      ref,
      source,
      query,
      report,
      close,
      preview,
      asked: asked ? state.dataset : null,
      differs: asked && !isSameSource(ref, state.dataset),
    };
    return {
      ...(asked ? { filter: view.filter } : { ...FRESH, ...exportedView(query, state) }),
      notices: byLink ? [...state.notices, ...view.strangers] : [],
      period: null,
      left: state.dataset.kind === "atlas" ? leftAt(state) : state.left,
      dataset: ref,
      own,
      query,
      gap: null,
      reading: null,
      dragging: false,
      exportRestricted: false,
      openDialog: state.openDialog?.phase === "reading" ? { phase: "report" } : state.openDialog,
    };
  });
  before?.close();
  // A file that was moved meanwhile stays without one: a link then tells its name and size.
  digests?.then(
    (made) => atlas.setState((state) => signed(state, query, made)),
    () => undefined,
  );
}

/** The state with the digests of its files in report and link, if these are still the files that are open. */
function signed({ own, dataset }: AtlasState, query: Query, digests: readonly string[]): Partial<AtlasState> {
  if (own === null || own.query !== query) return {};
  const files = own.report.files.map((file, index) => ({ ...file, sha256: digests[index] ?? file.sha256 }));
  const report = { ...own.report, files };
  const ref = refOf(own.source, columnsOf(own.ref), report);
  const differs = own.asked !== null && !isSameSource(ref, own.asked);
  return {
    own: { ...own, report, ref, differs },
    ...(isSameDataset(dataset, own.ref) && { dataset: ref }),
  };
}

/** An export of an atlas brings the view along that it was made from. */
function exportedView({ dataset: { format, metadata } }: Query, { world }: AtlasState) {
  const { permalink } = metadata;
  return format === "atlas" && typeof permalink === "string" ? (world?.viewOf(permalink) ?? {}) : {};
}

/** Filter, selection and camera of the link were made for this dataset, or for what it stands in for. */
function isAskedFor(ref: DatasetRef, { dataset, query }: AtlasState): boolean {
  return dataset.kind === ref.kind && (isSameSource(ref, dataset) || query === null);
}

function leftAt(state: AtlasState): AtlasState["left"] {
  const { filter, selection, camera, period, sort, lock, axis, top, size, label, v } = state;
  return { filter, selection, camera, period, sort, lock, axis, top, size, label, v };
}

function refOf(source: OpenSource, columns: ColumnMapping | null, { files }: Came["report"]): DatasetRef {
  if ("url" in source) return { kind: "address", url: source.url, columns };
  const signs = files.map(({ name, size, sha256 }) => ({ name: nameInLinks(name), size, sha256 }));
  return { kind: "files", files: signs, columns };
}

function fail(problem: Problem): void {
  atlas.setState(({ openDialog, query, dataset }) => {
    const inDialog = openDialog?.phase === "reading" || query !== null;
    return {
      reading: null,
      openDialog: inDialog ? ({ phase: "failed", problem } as const) : openDialog,
      gap:
        query !== null
          ? null
          : dataset.kind === "files"
            ? ({ phase: "awaiting" } as const)
            : ({ phase: "failed", problem } as const),
    };
  });
}

/** Host of an address, as far as it has one. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
