import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, createServer } from "vite";
import { afterAll, beforeAll, describe, expect, it, test, vi } from "vitest";
import { datasetOf, headTags } from "../../data/publish/headTags.ts";
import { oembed } from "../../data/publish/oembed.ts";
import { dataPlugin } from "../../data/publish/plugin.ts";
import { siteAddressOf } from "../../data/publish/siteAddress.ts";
import type { SiteFacts } from "../../data/publish/siteFacts.ts";
import { sitePlugin } from "../../data/publish/sitePlugin.ts";
import { CARD, type CardParts, cardSvg, rasterise } from "../../data/publish/socialImage.ts";
import { versionPlugin } from "../../data/publish/versionPlugin.ts";
import { BASE, separate } from "../data/fixtureData.ts";

const SITE = "https://example.org/atlas/";

const FACTS: SiteFacts = {
  title: "Example </script> & Atlas",
  sentence: "2 recorded incidents in 1 country, 2000 to 2001",
  about: "Recorded incidents. A selection, not a census.",
  version: "1.2.0",
  licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  creator: "Example contributors",
  count: 2,
  countries: ["XK"],
  period: { from: "2000-01-01", to: "2001-12-31" },
  updated: "2002-03-04",
  box: [-1, 2, 3.5, 4],
};

const PARTS: CardParts = {
  rows: {
    version: "1.2.0",
    updated: "2002-03-04",
    coverage: [10957, 11687],
    dates: [
      [0, 0, 0, 0, 0],
      [11000, 11000, 11000, 11000, 0],
    ],
    points: [
      [0, 0, 0],
      [21, 42.6, 0],
      [10, 50, 0],
    ],
    badges: [],
    types: [["riot"], ["release"]],
    countries: [["XK"]],
    traits: [{ outcome: "none", precision: "facility", evidence: "single", core: true }],
    facilities: [],
    sites: [[]],
    rows: [
      [1, 1, 0, 0, 0, 0],
      [1, 2, 1, 0, 0, 0],
    ],
  },
  world: { land: "M4000 2000H5000V4000Z", coast: "", borders: "", disputed: "" },
  countries: [],
};

test.each([
  [undefined, null],
  ["  ", null],
  ["https://example.org", "https://example.org/"],
  ["http://localhost:8080/atlas", "http://localhost:8080/atlas/"],
  ["https://example.org/news/atlas/", "https://example.org/news/atlas/"],
])("the site's address %s", (named, expected) => {
  expect(siteAddressOf(named)).toBe(expected);
});

test.each([
  "example.org",
  "javascript:alert(1)",
  "ftp://example.org/",
  "https://",
  "https://user:secret@example.org/",
  "https://example.org/?embed=1",
  "https://example.org/#map",
  "https://example.org/index.html",
])("a build at %s stops and says what it expected", (named) => {
  expect(() => sitePlugin(named)).toThrow(`SITE_URL is "${named}": expected the address of the folder`);
});

describe("oembed.json", () => {
  const answer: Record<string, unknown> = { ...oembed(SITE, FACTS) };

  it("has what oEmbed 1.0 asks of a rich answer, and the thumbnail whole", () => {
    expect(answer).toMatchObject({ type: "rich", version: "1.0", html: expect.any(String) });
    for (const name of ["width", "height", "thumbnail_width", "thumbnail_height", "cache_age"])
      expect(answer[name], name).toSatisfy((value) => Number.isInteger(value) && Number(value) > 0);
    expect(answer.thumbnail_url).toBe(`${SITE}card.png`);
    expect(answer.provider_url).toBe(SITE);
  });
  it("is one frame with a title, a height and a link for where frames are stripped", () => {
    const html = String(answer.html);
    expect(html).toMatch(/^<iframe [^<>]+><a href="https:\/\/example\.org\/atlas\/">[^<>]+<\/a><\/iframe>$/);
    for (const part of [
      `src="${SITE}?embed=1"`,
      `title="Map: ${FACTS.sentence}"`,
      `height="${answer.height}"`,
      'loading="lazy"',
    ])
      expect(html).toContain(part);
  });
});

test("no text of the data ends the block that describes the dataset", () => {
  const block = headTags(SITE, FACTS).find(({ tag }) => tag === "script");
  expect(block?.attrs).toEqual({ type: "application/ld+json" });
  expect(block?.children).not.toContain("<");
  expect(JSON.parse(String(block?.children))).toEqual(datasetOf(SITE, FACTS));
  expect(datasetOf(SITE, FACTS)).toMatchObject({
    name: FACTS.title,
    temporalCoverage: "2000-01-01/2001-12-31",
    spatialCoverage: { geo: { box: "-1 2 3.5 4" } },
    dateModified: "2002-03-04",
    distribution: [
      { contentUrl: `${SITE}data/incidents.geojson`, encodingFormat: "application/geo+json" },
      { contentUrl: `${SITE}data/incidents.csv`, encodingFormat: "text/csv" },
    ],
  });
});

describe("the card", () => {
  it("is a PNG of the size that the tags name, the same each time", () => {
    const png = rasterise(cardSvg(PARTS), CARD.width);
    expect(pngSize(png)).toEqual([CARD.width, CARD.height]);
    expect(Buffer.compare(png, rasterise(cardSvg(PARTS), CARD.width))).toBe(0);
  });
  it("says what the page says, and draws the records", () => {
    const svg = cardSvg(PARTS);
    for (const words of [
      "Prison Incident Atlas",
      "2 recorded incidents",
      "not a census",
      "1.2.0",
      "4 March 2002",
    ])
      expect(svg).toContain(words);
    const without = cardSvg({ ...PARTS, rows: { ...PARTS.rows, rows: [] } });
    expect(Buffer.compare(rasterise(svg, 300), rasterise(without, 300))).not.toBe(0);
  });
  it("is written in the site's typeface, regular and semibold", () => {
    const drawn = (attributes: string): Uint8Array =>
      rasterise(
        `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text y="30" ${attributes}>Atlas</text></svg>`,
        200,
      );
    const blank = rasterise('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"/>', 200);
    const regular = drawn('font-family="IBM Plex Sans"');
    expect(Buffer.compare(regular, blank)).not.toBe(0);
    expect(Buffer.compare(regular, drawn('font-family="IBM Plex Sans" font-weight="600"'))).not.toBe(0);
  });
});

describe("a build", () => {
  let root: string;
  const warnings: string[] = [];
  const outputs = new Map<string | undefined, ReadonlyMap<string, string>>();

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "atlas-site-"));
    mkdirSync(join(root, "data", "incidents"), { recursive: true });
    for (const [name, text] of separate(BASE)) writeFileSync(join(root, name), text);
    writeFileSync(
      join(root, "index.html"),
      "<!doctype html><html><head><title>Example</title></head></html>",
    );
    for (const site of [SITE, undefined]) outputs.set(site, await built(site));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it("with the site's address names it in the head, once each", () => {
    const files = outputs.get(SITE);
    const html = files?.get("index.html") ?? "";
    for (const part of [
      `<link rel="canonical" href="${SITE}">`,
      `<link rel="alternate" type="application/json+oembed" href="${SITE}oembed.json"`,
      `<meta property="og:url" content="${SITE}">`,
      `<meta property="og:image" content="${SITE}card.png">`,
      '<meta property="og:image:width" content="1200">',
      '<meta name="twitter:card" content="summary_large_image">',
      '<script type="application/ld+json">',
    ])
      expect(html.split(part), part).toHaveLength(2);
    expect(JSON.parse(files?.get("oembed.json") ?? "")).toMatchObject({ title: "Example dataset" });
  });
  it("tells of the data that it publishes", () => {
    const html = outputs.get(SITE)?.get("index.html") ?? "";
    const dataset = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "");
    const { metadata } = JSON.parse(outputs.get(SITE)?.get("data/incidents.geojson") ?? "");
    expect(dataset).toMatchObject({ name: metadata.title, version: metadata.version });
    expect(html).toContain('<meta property="og:description" content="2 recorded incidents');
  });
  it("without one leaves all of that out, says so in one line, and has a card all the same", () => {
    const files = outputs.get(undefined);
    const html = files?.get("index.html");
    expect(html).toContain("<title>Example</title>");
    for (const part of ["canonical", "oembed", "og:", "twitter:", "ld+json"])
      expect(html).not.toContain(part);
    expect(files?.has("oembed.json")).toBe(false);
    expect(files?.has("card.png")).toBe(true);
    expect(warnings).toEqual([expect.stringMatching(/SITE_URL=\S+ npm run build sets one\./)]);
  });
  it("publishes what the atlas reads of the data a second time, under their version", () => {
    const files = outputs.get(SITE);
    const { metadata } = JSON.parse(files?.get("data/incidents.geojson") ?? "");
    const names = [
      "facilities.geojson",
      "ids.json",
      "incidents.geojson",
      "picture/more.json",
      "picture/rows.json",
      "picture/texts.json",
      "sources.json",
      "vocabulary.json",
    ];
    const folder = `data/v/${metadata.version}/`;
    expect([...(files?.keys() ?? [])].filter((name) => name.startsWith("data/v/")).sort()).toEqual(
      names.map((name) => `${folder}${name}`),
    );
    for (const name of names) expect(files?.get(`${folder}${name}`)).toBe(files?.get(`data/${name}`));
  });
  it("while developing serves them from the same place, and no other version", async () => {
    const server = await createServer({
      ...options(undefined),
      server: { port: 0, open: false, watch: null, ws: false },
    });
    try {
      await server.listen();
      const address = server.httpServer?.address();
      const port = typeof address === "object" ? address?.port : undefined;
      const get = (path: string) => fetch(`http://localhost:${port}/data/${path}`);
      const { metadata } = await (await get("incidents.geojson")).json();
      expect((await get(`v/${metadata.version}/sources.json`)).status).toBe(200);
      expect((await get("v/9.9.9/sources.json")).status).toBe(404);
    } finally {
      await server.close();
    }
  });

  async function built(site: string | undefined): Promise<ReadonlyMap<string, string>> {
    const result = await build({ ...options(site), build: { write: false } });
    if (Array.isArray(result) || !("output" in result)) throw new Error("expected one output");
    return new Map(
      result.output.map((file) => [file.fileName, file.type === "asset" ? textOf(file.source) : file.code]),
    );
  }

  function options(site: string | undefined) {
    const quiet = () => undefined;
    return {
      root,
      configFile: false as const,
      appType: "mpa" as const,
      customLogger: {
        info: quiet,
        warnOnce: quiet,
        error: quiet,
        clearScreen: quiet,
        hasErrorLogged: () => false,
        hasWarned: false,
        warn: (message: string) => void warnings.push(message),
      },
      plugins: [sitePlugin(site), versionPlugin(), dataPlugin()],
    };
  }
});

test("a build for the server side, as tests make, gets no card", () => {
  const { generateBundle } = sitePlugin(SITE);
  if (typeof generateBundle !== "object") throw new Error("expected a hook with an order");
  const emitFile = vi.fn();
  const environment = { config: { consumer: "server" } };
  Reflect.apply(generateBundle.handler, { emitFile, environment }, [{}, {}]);
  expect(emitFile).not.toHaveBeenCalled();
});

const textOf = (source: string | Uint8Array): string =>
  typeof source === "string" ? source : new TextDecoder().decode(source);

/** Width and height (PNG § 11.2.2). */
function pngSize(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}
