import { readdirSync } from "node:fs";
import { HEADERS } from "../../vite.headers.ts";
import { expect, expectAtlas, test } from "./atlas.ts";
import { startOpaqueHost } from "./opaqueHost.ts";

test("every built file carries the headers", async ({ request }) => {
  const files = readdirSync("dist", { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(0);
  const check = async (path: string): Promise<void> => {
    const response = await request.head(path);
    expect(response.ok(), path).toBe(true);
    for (const [header, value] of Object.entries(HEADERS))
      expect(response.headers()[header.toLowerCase()], `${header} of ${path}`).toBe(value);
  };
  await Promise.all(
    files.map(({ parentPath, name }) => check(`${parentPath}/${name}`.replace(/^dist/, "."))),
  );
});

test("a file that is missing is a 404 with the same headers", async ({ request }) => {
  const response = await request.get("./data/no-such-file.json");
  expect(response.status()).toBe(404);
  expect(response.headers()["access-control-allow-origin"]).toBe("*");
});

test("the page starts inside an opaque sandbox on another origin", async ({ page, watch, baseURL }) => {
  const host = await startOpaqueHost(`${baseURL}?embed=1#?secret=abc123DEF4`);
  watch.allowOrigin(host.origin);
  await page.goto(host.url);
  const frame = page.frames().find((candidate) => candidate.url().startsWith(baseURL ?? "-"));
  if (frame === undefined) throw new Error("the host page has no frame of ours");
  await expectAtlas(frame);
  expect(await frame.evaluate(() => globalThis.origin)).toBe("null");
  await host.close();
});
