import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

type Rule = (text: string) => string | null;
interface Rules {
  readonly createScriptURL: Rule;
  readonly createHTML: Rule;
  readonly createScript?: Rule;
}

const PAGE = "https://atlas.example/maps/";
const WORKER = "https://atlas.example/maps/assets/worker-1a2b.js";
const CODE = "self.onmessage = () => {};";

/** The module keeps what is allowed, so that each case starts with a fresh one. */
async function freshPolicy(workerUrls: readonly string[], origin = "https://atlas.example") {
  vi.resetModules();
  const policies: Record<string, Rules> = {};
  const createPolicy = (name: string, given: Rules) => {
    policies[name] = given;
  };
  vi.stubGlobal("window", { trustedTypes: { createPolicy } });
  vi.stubGlobal("document", { baseURI: PAGE });
  vi.stubGlobal("origin", origin);
  const { installTrustedTypes, allowMapWorker } = await import("../../src/map/trustedTypes.ts");
  installTrustedTypes(workerUrls);
  const policy = policies.default;
  if (policy === undefined) throw new Error("no default policy");
  return { policy, rule: policy.createScriptURL, allowMapWorker };
}

describe("the Trusted Types policy", () => {
  beforeEach(() => {
    vi.stubGlobal("fetch", async () => new Response(CODE));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("lets our workers start, by absolute and relative address", async () => {
    const { rule } = await freshPolicy([WORKER]);
    expect(rule(WORKER)).toBe(WORKER);
    expect(rule("assets/worker-1a2b.js")).toBe("assets/worker-1a2b.js");
  });
  it.each([
    "https://atlas.example/maps/assets/other.js",
    "https://evil.example/maps/assets/worker-1a2b.js",
    "data:text/javascript,alert(1)",
    `data:text/javascript;charset=utf-8,${encodeURIComponent(CODE)}`,
    "blob:https://atlas.example/1",
    "",
  ])("lets nothing else start: %s", async (url) => {
    const { rule, allowMapWorker } = await freshPolicy([WORKER]);
    await allowMapWorker(WORKER);
    expect(rule(url)).toBeNull();
  });
  it("in an opaque origin also takes the map's worker as data, byte for byte", async () => {
    const { rule, allowMapWorker } = await freshPolicy([], "null");
    const data = `data:text/javascript;charset=utf-8,${encodeURIComponent(CODE)}`;
    expect(rule(data)).toBeNull();
    await allowMapWorker(WORKER);
    expect(rule(data)).toBe(data);
    expect(rule(`${data}%20`)).toBeNull();
  });
  it("allows no more where the worker cannot be fetched", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
    const { rule, allowMapWorker } = await freshPolicy([], "null");
    await allowMapWorker(WORKER);
    expect(rule(`data:text/javascript;charset=utf-8,${encodeURIComponent(CODE)}`)).toBeNull();
    expect(rule(WORKER)).toBe(WORKER);
  });
  it.each(["https://atlas.example", "null"])(
    "of HTML takes MapLibre's attribution alone, at %s",
    async (origin) => {
      const { policy } = await freshPolicy([WORKER], origin);
      const attribution = maplibreAttribution();
      expect(policy.createHTML(attribution)).toBe(attribution);
      for (const html of [
        "",
        "MapLibre",
        `${attribution} `,
        `${attribution}<img src=x onerror=alert(1)>`,
        attribution.replace("https://maplibre.org/", "https://evil.example/"),
        '<a href="https://tiles.example/">Tiles</a>',
      ])
        expect(policy.createHTML(html), html).toBeNull();
    },
  );
  it("has no rule for text that would become script, so that all of it is refused", async () => {
    const { policy } = await freshPolicy([WORKER]);
    expect(policy.createScript).toBeUndefined();
  });
});

/** As the installed MapLibre writes it: an update that changes it shows here. */
function maplibreAttribution(): string {
  const file = "node_modules/maplibre-gl/src/ui/control/attribution_control.ts";
  const found = /customAttribution: '([^']+)'/.exec(readFileSync(file, "utf8"))?.[1];
  if (found === undefined) throw new Error(`${file}: expected MapLibre's own attribution`);
  return found;
}
