import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DataFormat } from "../../src/domain/dataset.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import type { Query } from "../../src/query/query.ts";
import { reportLoaded } from "../../src/store/actions.ts";
import type { DatasetRef, FileSign } from "../../src/store/datasetRef.ts";
import {
  askColumns,
  backToAtlas,
  closeOpenDialog,
  followDataset,
  openFiles,
  retryDataset,
  takeColumns,
} from "../../src/store/opening.ts";
import type { ColumnPreview, OpenOutcome, OpenProgress, OpenSource } from "../../src/store/openWorld.ts";
import { pageState } from "../../src/store/pageState.ts";
import { type AtlasState, atlas, INITIAL_STATE } from "../../src/store/store.ts";
import { fileReport, reportOf } from "./opened.ts";

/** An opening that the test ends as it likes. */
interface Run {
  readonly source: OpenSource;
  readonly columns: unknown;
  readonly progress: (progress: OpenProgress) => void;
  readonly end: (outcome: OpenOutcome) => Promise<void>;
  cancelled: boolean;
}

let runs: Run[] = [];
let preview: ColumnPreview | "missing" | null = null;
let atlasLoads = 0;
let closed: string[] = [];
let stop = (): void => {};

const query = (name: string, types: readonly string[] = [], format: DataFormat = "csv"): Query => {
  const facets = {
    type: new Map(types.map((type) => [type, 1])),
    country: new Map(),
    actor: new Map(),
    source: new Map(),
  };
  const dataset = { format, metadata: { title: name }, actors: new Map(), sources: new Map() };
  return Object.assign(Object.create(null), {
    dataset,
    coverage: { from: 0, to: 1 },
    answer: () => ({ facets }),
  });
};

const HOME = query("home");

const now = (): AtlasState => atlas.getState();
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  atlas.setState(INITIAL_STATE, true);
  runs = [];
  preview = null;
  atlasLoads = 0;
  closed = [];
});
afterEach(() => stop());

function start(state: Partial<AtlasState> = {}): void {
  atlas.setState(state);
  stop = followDataset({
    open(source, columns, progress) {
      let settle = (_: OpenOutcome): void => {};
      const done = new Promise<OpenOutcome>((resolve) => {
        settle = resolve;
      });
      const run: Run = {
        source,
        columns,
        progress,
        cancelled: false,
        end: (outcome) => {
          settle(outcome);
          return settled();
        },
      };
      runs.push(run);
      return {
        done,
        cancel: () => {
          run.cancelled = true;
        },
      };
    },
    preview: async () => {
      if (preview === "missing") throw new Error("the code did not come");
      return preview;
    },
    loadAtlas: () => {
      atlasLoads++;
    },
    viewOf: (permalink) =>
      permalink === "https://atlas.example/?q=mali"
        ? { filter: { ...NO_FILTER, q: "mali" }, selection: "inc-two", sort: "place" }
        : null,
    addressOf: (url) => (url.startsWith("/") ? `https://atlas.example${url}` : null),
    fateOf: () => Promise.resolve(null),
  });
}

const FILE = new File(["x"], "a.csv");
const SIGN = { name: "a.csv", size: 12, sha256: "a".repeat(64) };
const OWN: DatasetRef = { kind: "files", files: [SIGN], columns: null };

const came = (
  shown: Query,
  sign: FileSign = SIGN,
  digests: Promise<readonly string[]> | null = null,
): OpenOutcome => ({
  ok: true,
  query: shown,
  report: reportOf([], [fileReport(sign)]),
  digests,
  close: () => closed.push(shown.dataset.metadata.title),
});

async function open(outcome = came(query("own"))): Promise<void> {
  await Promise.all([openFiles([FILE]), settled().then(() => runs.at(-1)?.end(outcome))]);
}

describe("the atlas's own data", () => {
  it("is loaded when the page opens, and shown when it has come", () => {
    start();
    expect(atlasLoads).toBe(1);
    expect(pageState(now())).toBe("loading");
    reportLoaded(HOME);
    expect(now().query).toBe(HOME);
    expect(pageState(now())).toBe("ready");
  });
});

describe("opening a file", () => {
  beforeEach(() => {
    start();
    reportLoaded(HOME);
    atlas.setState({
      filter: { ...NO_FILTER, type: ["riot"] },
      selection: "inc-one",
      period: { from: 1, to: 2 },
    });
  });

  it("shows progress, then the file with nothing asked of it, and the report", async () => {
    const opening = openFiles([FILE]);
    await settled();
    runs[0]?.progress({ rows: 5, bytes: 7, total: 12 });
    expect(now().reading).toMatchObject({ names: ["a.csv"], rows: 5, bytes: 7, total: 12 });
    expect(now().query).toBe(HOME);
    const own = query("own");
    await runs[0]?.end(came(own));
    await opening;
    expect(now()).toMatchObject({
      query: own,
      dataset: OWN,
      filter: NO_FILTER,
      selection: null,
      camera: null,
      period: null,
      reading: null,
      openDialog: { phase: "report" },
    });
  });

  it("is one change of the state: one step of the address bar", async () => {
    const steps: DatasetRef[] = [];
    const unsubscribe = atlas.subscribe(({ dataset, filter }, before) => {
      if (dataset !== before.dataset || filter !== before.filter) steps.push(dataset);
    });
    await open();
    unsubscribe();
    expect(steps).toEqual([OWN]);
  });

  it("that is an export of the atlas opens the view it was made from", async () => {
    const own = query("own", [], "atlas");
    Object.assign(own.dataset.metadata, { permalink: "https://atlas.example/?q=mali" });
    await open(came(own));
    expect(now()).toMatchObject({ filter: { ...NO_FILTER, q: "mali" }, selection: "inc-two", sort: "place" });
  });

  it("and going back to the atlas restores what was", async () => {
    await open();
    backToAtlas();
    expect(now()).toMatchObject({
      query: HOME,
      dataset: { kind: "atlas" },
      filter: { ...NO_FILTER, type: ["riot"] },
      selection: "inc-one",
      left: null,
    });
  });

  it("is found again by Forward, without reading", async () => {
    const own = query("own");
    await open(came(own));
    atlas.setState({ dataset: { kind: "atlas" } });
    expect(now().query).toBe(HOME);
    atlas.setState({ dataset: OWN });
    expect(now().query).toBe(own);
    expect(runs).toHaveLength(1);
  });

  it("can be stopped, and leaves everything as it was", async () => {
    const opening = openFiles([FILE]);
    await settled();
    now().reading?.stop();
    expect(runs[0]?.cancelled).toBe(true);
    expect(now()).toMatchObject({ query: HOME, reading: null, openDialog: null, selection: "inc-one" });
    await runs[0]?.end(came(query("too late")));
    await opening;
    expect(now().query).toBe(HOME);
  });

  it("can be stopped before its columns are known", async () => {
    const opening = openFiles([FILE]);
    now().reading?.stop();
    await opening;
    expect(runs.map(({ cancelled }) => cancelled)).toEqual([true]);
    await runs[0]?.end(came(query("too late")));
    expect(closed).toEqual(["too late"]);
    expect(now()).toMatchObject({ query: HOME, reading: null, openDialog: null });
  });

  it("ends one that is under way", async () => {
    const first = openFiles([FILE]);
    await settled();
    await open();
    await runs[0]?.end(came(query("first")));
    await first;
    expect(runs[0]?.cancelled).toBe(true);
    expect(now().query?.dataset.metadata.title).toBe("own");
    expect(closed).toEqual(["first"]);
  });

  it("lets go of the one before", async () => {
    await open(came(query("one")));
    backToAtlas();
    expect(closed).toEqual([]);
    await open(came(query("two")));
    expect(closed).toEqual(["one"]);
  });

  it("that fails says so in the dialog", async () => {
    const problem = { file: "a.csv", reason: "empty" } as const;
    await open({ ok: false, problem });
    expect(now()).toMatchObject({ query: HOME, openDialog: { phase: "failed", problem }, gap: null });
  });

  it("goes on when the dialog is closed, and opens no dialog at the end", async () => {
    const opening = openFiles([FILE]);
    await settled();
    closeOpenDialog();
    await runs[0]?.end(came(query("own")));
    await opening;
    expect(now()).toMatchObject({ openDialog: null, dataset: OWN });
  });
});

describe("columns", () => {
  const guess = { date: "when", end: null, type: null, title: "name" };
  const chosen = { ...guess, type: "kind" };
  beforeEach(() => {
    start();
    reportLoaded(HOME);
    preview = { columns: ["when", "kind", "name"], guess, rowsUnder: () => [] };
  });

  it("are asked for where the guess has a gap", async () => {
    await openFiles([FILE]);
    expect(runs.map(({ cancelled }) => cancelled)).toEqual([true]);
    expect(now()).toMatchObject({ reading: null, openDialog: { phase: "columns", chosen: guess } });
    const taking = takeColumns(chosen);
    await runs[0]?.end(came(query("read as it was guessed")));
    expect(closed).toEqual(["read as it was guessed"]);
    await runs[1]?.end(came(query("own")));
    await taking;
    expect(runs[1]?.columns).toEqual(chosen);
    expect(now().query?.dataset.metadata.title).toBe("own");
    expect(now().dataset).toEqual({ ...OWN, columns: chosen });
  });

  it("are not asked for where nothing can be said of them", async () => {
    preview = "missing";
    await open();
    expect(now()).toMatchObject({ dataset: OWN, own: { preview: null } });
  });

  it("are not asked for where it has none", async () => {
    preview = { columns: ["when", "kind", "name"], guess: chosen, rowsUnder: () => [] };
    await open();
    expect(now().dataset).toEqual(OWN);
  });

  it("can be changed later: the file is read again, filter and place stay, without words it no longer has", async () => {
    preview = { columns: ["when", "kind", "name"], guess: chosen, rowsUnder: () => [] };
    await open();
    atlas.setState({ filter: { ...NO_FILTER, type: ["raid", "gone"], q: "x" }, selection: "row-2" });
    askColumns();
    const taking = takeColumns(guess);
    await runs[1]?.end(came(query("own again", ["raid"])));
    await taking;
    expect(now()).toMatchObject({
      dataset: { ...OWN, columns: guess },
      filter: { ...NO_FILTER, type: ["raid"], q: "x" },
      selection: "row-2",
      notices: [],
    });
  });
});

describe("a link to a file on somebody's computer", () => {
  const asked = { ...NO_FILTER, type: ["raid", "you have won"] };
  beforeEach(() => start({ dataset: OWN, filter: asked, selection: "row-3" }));

  it("shows nothing in its place, and keeps what the link asks for", () => {
    expect(now()).toMatchObject({
      query: null,
      gap: { phase: "awaiting" },
      filter: asked,
      selection: "row-3",
    });
    expect(pageState(now())).toBe("waiting");
    expect(atlasLoads).toBe(0);
  });

  it("shows the view of the link when the file is opened, less the words that the file has not", async () => {
    await open(came(query("own", ["raid"])));
    expect(now()).toMatchObject({
      gap: null,
      filter: { ...NO_FILTER, type: ["raid"] },
      selection: "row-3",
      notices: [{ key: "type", value: "you have won" }],
      own: { differs: false },
    });
  });

  it("of a large file says it once its digest is made, and the link then holds it", async () => {
    const digest = Promise.resolve(["b".repeat(64)]);
    await open(came(query("own"), { ...SIGN, sha256: null }, digest));
    await digest;
    const { own, dataset } = now();
    expect(own?.report.files[0]?.sha256).toBe("b".repeat(64));
    expect(own?.differs).toBe(true);
    expect(dataset).toEqual({ ...OWN, files: [{ ...SIGN, sha256: "b".repeat(64) }] });
  });

  it("says when the file is another one", async () => {
    const other = { ...SIGN, size: 13, sha256: "b".repeat(64) };
    await open(came(query("own", ["raid"]), other));
    expect(now()).toMatchObject({
      own: { differs: true },
      dataset: { kind: "files", files: [other] },
      filter: { ...NO_FILTER, type: ["raid"] },
    });
  });

  it("still waits after reading was stopped, and after it failed", async () => {
    const opening = openFiles([FILE]);
    await settled();
    now().reading?.stop();
    await runs[0]?.end(came(query("own")));
    await opening;
    expect(now()).toMatchObject({ query: null, gap: { phase: "awaiting" } });
    await open({ ok: false, problem: { file: "a.csv", reason: "empty" } });
    expect(now()).toMatchObject({ gap: { phase: "awaiting" }, openDialog: { phase: "failed" } });
  });

  it("can be left for the atlas, which then is loaded", () => {
    backToAtlas();
    expect(atlasLoads).toBe(1);
    reportLoaded(HOME);
    expect(now()).toMatchObject({ query: HOME, gap: null, filter: NO_FILTER, selection: null });
  });
});

describe("a link to an address", () => {
  const address = (url: string): DatasetRef => ({ kind: "address", url, columns: null });

  it("is read at once, and keeps filter and selection of the link", async () => {
    start({ dataset: address("/x.csv"), filter: { ...NO_FILTER, type: ["raid"] }, selection: "row-2" });
    expect(now()).toMatchObject({
      query: null,
      openDialog: null,
      reading: { names: ["/x.csv"], total: null },
    });
    const own = query("own", ["raid"]);
    await runs[0]?.end(came(own));
    expect(now()).toMatchObject({
      query: own,
      filter: { ...NO_FILTER, type: ["raid"] },
      selection: "row-2",
      dataset: address("/x.csv"),
      openDialog: null,
    });
    expect(atlasLoads).toBe(0);
  });

  it("is refused where its origin is not allowed, and nothing is asked of it", () => {
    start({ dataset: address("https://evil.example/x.csv") });
    expect(now().gap).toEqual({ phase: "refused", host: "evil.example" });
    expect(pageState(now())).toBe("error");
    expect(runs).toEqual([]);
  });

  it("that fails says so on the page, and can be tried again", async () => {
    start({ dataset: address("/x.csv") });
    const problem = { file: "x.csv", reason: "status", detail: "404" } as const;
    await runs[0]?.end({ ok: false, problem });
    expect(now()).toMatchObject({ gap: { phase: "failed", problem }, openDialog: null });
    retryDataset();
    expect(now().gap).toBeNull();
    expect(runs).toHaveLength(2);
  });

  it("that is stopped says so", async () => {
    start({ dataset: address("/x.csv") });
    now().reading?.stop();
    expect(now().gap).toMatchObject({ phase: "failed", problem: { reason: "cancelled" } });
  });

  it("gives way to the atlas by Back", async () => {
    start();
    reportLoaded(HOME);
    atlas.setState({ dataset: address("/x.csv") });
    expect(now().query).toBeNull();
    atlas.setState({ dataset: { kind: "atlas" } });
    expect(runs[0]?.cancelled).toBe(true);
    expect(now()).toMatchObject({ query: HOME, gap: null, reading: null });
  });
});
