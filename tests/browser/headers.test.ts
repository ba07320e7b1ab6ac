import { readdirSync } from "node:fs";
import { HEADERS } from "../../vite.headers.ts";
import { expect, test } from "./atlas.ts";

test("every built file carries the headers", async ({ baseURL }) => {
  // Of the thousands of files of the base map one of each folder.
  const folders = new Set<string>();
  const files = readdirSync("dist", { recursive: true, withFileTypes: true }).filter((entry) => {
    if (!entry.isFile()) return false;
    const isMore = entry.parentPath.includes("basemap") && folders.has(entry.parentPath);
    folders.add(entry.parentPath);
    return !isMore;
  });
  expect(files.length).toBeGreaterThan(20);
  const check = async (path: string): Promise<void> => {
    const response = await fetch(new URL(path, baseURL), { method: "HEAD" });
    expect(response.ok, path).toBe(true);
    const sent = Object.keys(HEADERS).map((header) => [header, response.headers.get(header)]);
    expect(Object.fromEntries(sent), path).toEqual(HEADERS);
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
