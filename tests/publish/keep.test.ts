import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { buildArguments } from "../../data/publish/buildArguments.ts";
import { KEPT_FILE, readKept } from "../../data/publish/keep.ts";
import { finishBuild, readEarlier } from "../../data/publish/keepFiles.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "atlas-keep-"));
});

afterEach(() => rmSync(root, { recursive: true }));

const FIRST = {
  "index.html": "first",
  "assets/atlas-aaa.js": "first atlas",
  "assets/map-same.js": "map of the first",
  "data/incidents.geojson": "0.1.0",
  "data/v/0.1.0/incidents.geojson": "0.1.0",
  "data/v/0.1.0/sources.json": "sources of 0.1.0",
  "embed.js": "loader 1.0.0",
  "embed/1.0.0.js": "loader 1.0.0",
};
const SECOND = {
  "index.html": "second",
  "assets/atlas-bbb.js": "second atlas",
  "assets/map-same.js": "map",
  "data/incidents.geojson": "0.2.0",
  "data/v/0.2.0/incidents.geojson": "0.2.0",
  "embed.js": "loader 1.1.0",
  "embed/1.1.0.js": "loader 1.1.0",
};

describe("a build that keeps an earlier one", () => {
  it("carries over parts, versions of the data and releases, and nothing else", async () => {
    const [first, second] = [put("first", FIRST), put("second", SECOND)];
    finishBuild(first, null, "2026-01-01");
    expect(finishBuild(second, await readEarlier(first), "2026-03-01")).toBe(
      `Carried over from ${first}: files of assets/ 1, versions of the data 1, files of the loader 1.`,
    );
    for (const path of [
      "assets/atlas-aaa.js",
      "data/v/0.1.0/incidents.geojson",
      "data/v/0.1.0/sources.json",
      "embed/1.0.0.js",
    ] as const)
      expect(read(second, path), path).toBe(FIRST[path]);
    for (const [path, text] of Object.entries(SECOND)) expect(read(second, path), path).toBe(text);
  });

  it("counts the days of a part from the build that came without it, and drops it after 30", async () => {
    const first = put("first", FIRST);
    finishBuild(first, null, "2026-01-01");
    const days = ["2026-03-01", "2026-03-31", "2026-04-01"];
    let before = first;
    const there: boolean[] = [];
    let line: string | null = null;
    for (const day of days) {
      const next = put(day, { ...SECOND, [`assets/atlas-${day}.js`]: day });
      line = finishBuild(next, await readEarlier(before), day);
      there.push(read(next, "assets/atlas-aaa.js") !== null);
      before = next;
    }
    expect(there).toEqual([true, true, false]);
    expect(line).toContain("Left behind, replaced more than 30 days ago: 1.");
    expect(read(before, "data/v/0.1.0/incidents.geojson")).toBe("0.1.0");
    expect(read(before, "embed/1.0.0.js")).toBe("loader 1.0.0");
  });

  it("takes a part that came back as its own again", async () => {
    const folders = [put("1", FIRST), put("2", SECOND), put("3", FIRST)] as const;
    finishBuild(folders[0], null, "2026-01-01");
    finishBuild(folders[1], await readEarlier(folders[0]), "2026-01-02");
    finishBuild(folders[2], await readEarlier(folders[1]), "2026-01-03");
    const kept = readKept(read(folders[2], KEPT_FILE) ?? "");
    expect(kept?.own).toContain("assets/atlas-aaa.js");
    expect(kept?.replaced).toEqual({ "assets/atlas-bbb.js": "2026-01-03" });
  });

  it.each([
    ["data/v/0.2.0/incidents.geojson", "raise the version in data/metadata.json"],
    ["embed/1.1.0.js", "raise the version of the loader"],
  ])("stops when %s has changed under its name", async (path, advice) => {
    const [first, second] = [put("first", SECOND), put("second", { ...SECOND, [path]: "changed" })];
    finishBuild(first, null, "2026-01-01");
    const earlier = await readEarlier(first);
    expect(() => finishBuild(second, earlier, "2026-01-02")).toThrow(
      new RegExp(`^${path} differs .*${advice}$`),
    );
    expect(read(second, path)).toBe("changed");
  });

  it("asks a site for the same files", async () => {
    const first = put("first", FIRST);
    finishBuild(first, null, "2026-01-01");
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      const path = String(input).replace("https://example.org/atlas/", "");
      asked.push(path);
      const text = read(first, path);
      return new Response(text, { status: text === null ? 404 : 200 });
    };
    const second = put("second", SECOND);
    finishBuild(second, await readEarlier("https://example.org/atlas", fetch), "2026-01-02");
    expect(read(second, "embed/1.0.0.js")).toBe("loader 1.0.0");
    expect(asked).not.toContain("index.html");
    await expect(readEarlier("https://example.org/nothing", fetch)).rejects.toThrow(
      "--keep https://example.org/nothing: there is no build of the atlas",
    );
  });
});

describe("an earlier folder is refused when", () => {
  it("it is not there, or no build", async () => {
    await expect(readEarlier(join(root, "nowhere"))).rejects.toThrow("there is no build of the atlas");
    await expect(readEarlier(put("other", { "index.html": "Other" }))).rejects.toThrow(
      "kept.json is missing",
    );
  });
  it.each([
    ["no list", "{"],
    ["another list", '{"format":2,"own":["assets/a.js"],"replaced":{},"lasting":[]}'],
    ["a path out of it", '{"format":1,"own":["assets/../../secret"],"replaced":{},"lasting":[]}'],
    ["a file that is no part", '{"format":1,"own":["index.html"],"replaced":{},"lasting":[]}'],
    ["a bad day", '{"format":1,"own":["assets/a.js"],"replaced":{"assets/b.js":"soon"},"lasting":[]}'],
    ["nothing of its own", '{"format":1,"own":[],"replaced":{},"lasting":[]}'],
  ])("its list has %s", async (_case, text) => {
    await expect(readEarlier(put("other", { [KEPT_FILE]: text }))).rejects.toThrow("is not that of a build");
  });
  it("a file of its list is missing", async () => {
    const first = put("first", FIRST);
    finishBuild(first, null, "2026-01-01");
    rmSync(join(first, "embed/1.0.0.js"));
    await expect(readEarlier(first)).rejects.toThrow("embed/1.0.0.js is in its kept.json, but");
  });
});

test.each([
  [[], null],
  [["--keep", "earlier"], "earlier"],
  [["--keep=earlier"], "earlier"],
])("the arguments %j", (given, keep) => {
  expect(buildArguments(given)).toEqual({ keep });
});

test.each([
  [["--outDir", "x"], "--outDir is no argument of the build: expected --keep OLD"],
  [["earlier"], "earlier is no argument of the build"],
  [["--keep"], "--keep needs the folder of an earlier build"],
  [["--keep", "a", "b"], "b is no argument of the build"],
])("the arguments %j are refused with a sentence", (given, sentence) => {
  expect(() => buildArguments(given)).toThrow(sentence);
});

function put(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function read(folder: string, path: string): string | null {
  try {
    return readFileSync(join(folder, path), "utf8");
  } catch {
    return null;
  }
}
