import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, createServer } from "vite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Files } from "../../data/check/checkDataset.ts";
import { dataPlugin } from "../../data/publish/plugin.ts";
import { BASE, broken, separate } from "./fixtureData.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "atlas-data-"));
  writeFileSync(join(root, "index.html"), "<!doctype html><title>Example</title>");
});

afterEach(() => rmSync(root, { recursive: true }));

test("a build writes the published files, and the first page from them", async () => {
  const output = await built(BASE);
  expect([...output.keys()].filter((name) => name.startsWith("data/"))).toEqual(
    expect.arrayContaining([
      "data/incidents.geojson",
      "data/claims.csv",
      "data/schema/v1/incident.schema.json",
    ]),
  );
  expect(output.get("index.html")).toContain("<title>Example dataset: 2</title>");
});

test("a build stops at errors in the data, with their place", async () => {
  const files = broken({ file: "sources.json", remove: ["/sources/1/url"] });
  await expect(built(files)).rejects.toThrow(
    /data\/sources\.json:\d+:\d+ {2}source-url {2}src-example-report/,
  );
});

test("while developing, data with errors is served with the list of them", async () => {
  write(broken({ file: "incidents.geojson", set: { "/features/0/properties/status": "perhaps" } }));
  const server = await createServer({
    ...options(),
    server: { port: 0, open: false, watch: null, ws: false },
  });
  try {
    await server.listen();
    const address = server.httpServer?.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const get = (path: string) => fetch(`http://localhost:${port}/data/${path}`);
    const ids = (await (await get("incidents.geojson?t=1")).json()).features.map(
      ({ id }: { id: string }) => id,
    );
    expect(ids).toEqual(["inc-example-campaign", "inc-example-release"]);
    expect(await (await get("problems.json")).json()).toMatchObject([
      { file: "data/incidents.geojson", rule: "schema" },
    ]);
    expect((await get("nothing.json")).status).toBe(404);
  } finally {
    await server.close();
  }
});

test("a record that is added, saved or removed is checked and shown", async () => {
  write(separate(BASE));
  const server = await createServer({
    ...options(),
    server: { middlewareMode: true, open: false, watch: null, ws: false },
  });
  try {
    const sent = vi.spyOn(server.ws, "send").mockReturnValue(undefined);
    const own = "data/incidents/inc-example-release.geojson";
    const after = async (event: "add" | "change" | "unlink", path = own) => {
      sent.mockClear();
      server.watcher.emit("all", event, join(root, path));
      const html = await server.transformIndexHtml("/", "Example");
      return { reloads: sent.mock.calls.length, count: Number(/dataset: (\d+)/.exec(html)?.[1]) };
    };
    rmSync(join(root, own));
    expect(await after("unlink")).toEqual({ reloads: 1, count: 1 });
    writeFileSync(join(root, own), separate(BASE).get(own) ?? "");
    expect(await after("add")).toEqual({ reloads: 1, count: 2 });
    expect(await after("change", "data/incidents/notes.md")).toMatchObject({ reloads: 0 });
  } finally {
    await server.close();
  }
});

async function built(files: Files): Promise<Map<string, string>> {
  write(files);
  const result = await build({ ...options(), build: { write: false } });
  if (Array.isArray(result) || !("output" in result)) throw new Error("expected one output");
  return new Map(
    result.output.map((file) => [file.fileName, file.type === "asset" ? String(file.source) : file.code]),
  );
}

function write(files: Files): void {
  const folder = join(root, "data");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "incidents"), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(root, name), text);
}

function options() {
  const fillHtml = (html: string, { title, count }: { title: string; count: number }) =>
    html.replace("Example", `${title}: ${count}`);
  return {
    root,
    configFile: false as const,
    appType: "mpa" as const,
    logLevel: "silent" as const,
    plugins: [dataPlugin({ fillHtml })],
  };
}
