import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { checkedFiles } from "../../data/publish/checkedFiles.ts";
import { publishFiles } from "../../data/publish/publishFiles.ts";
import { BASE } from "./fixtureData.ts";

const { files } = publishFiles(BASE);

test("the four files that the atlas opens with pass, under the digest of their bytes", () => {
  const text = files.get("incidents.geojson") ?? "";
  const checked = checkedFiles(files);
  expect(Object.keys(checked)).toEqual([
    "data/incidents.geojson",
    "data/facilities.geojson",
    "data/sources.json",
    "data/vocabulary.json",
  ]);
  expect(checked["data/incidents.geojson"]).toBe(createHash("sha256").update(text).digest("hex"));
});

test("a file that the page would find fault with is left to the page", () => {
  const changed = new Map(files).set("sources.json", JSON.stringify({ sources: [{ id: 1 }] }));
  expect(checkedFiles(changed)).not.toHaveProperty(["data/sources.json"]);
  const incidents = JSON.parse(files.get("incidents.geojson") ?? "");
  incidents.features[0].properties.date = "perhaps";
  changed.set("incidents.geojson", JSON.stringify(incidents));
  expect(checkedFiles(changed)).not.toHaveProperty(["data/incidents.geojson"]);
  expect(checkedFiles(changed)).toHaveProperty(["data/facilities.geojson"]);
});
