import { expect, test } from "vitest";
import { fileOfVersion, INCIDENTS_FILE } from "../../src/load/files.ts";
import { isNotHere, versionToFetch } from "../../src/load/presentVersion.ts";

test("the present version is fetched where it always is", () => {
  expect(versionToFetch("0.2.0", "0.2.0")).toBeNull();
  expect(versionToFetch(null, "0.2.0")).toBeNull();
  expect(versionToFetch("0.1.0", "0.2.0")).toBe("0.1.0");
  expect(fileOfVersion(INCIDENTS_FILE, null)).toBe("data/incidents.geojson");
  expect(fileOfVersion(INCIDENTS_FILE, "0.1.0")).toBe("data/v/0.1.0/incidents.geojson");
});

test("no version leads out of its folder", () => {
  expect(fileOfVersion(INCIDENTS_FILE, "1/../../x?y#z")).toBe(
    "data/v/1%2F..%2F..%2Fx%3Fy%23z/incidents.geojson",
  );
});

test.each([
  [{ reason: "status", detail: "404" }, true],
  [{ reason: "status", detail: "403" }, true],
  [{ reason: "status", detail: "503" }, false],
  [{ reason: "network" }, false],
  [{ reason: "cancelled" }, false],
  [{ reason: "not_json" }, true],
  [{ reason: "bad_content", detail: "metadata" }, true],
] as const)("%j: not here is %s", (problem, expected) => {
  expect(isNotHere({ file: "data/v/0.1.0/incidents.geojson", ...problem })).toBe(expected);
});
