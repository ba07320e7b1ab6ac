import { expect, test } from "vitest";
import { sortedByTerms } from "../../src/export/restricted.ts";

const ROWS = Uint32Array.of(0, 1, 2, 3);

test("rows of ACLED and GTD stay out of a mixed set until they are asked for", () => {
  const { owners, free } = sortedByTerms(ROWS, ["csv", "acled", "gtd"], (row) => row % 3);
  expect(owners).toEqual(["ACLED", "the Global Terrorism Database"]);
  expect([...free]).toEqual([0, 3]);
});

test("rows that no terms bind are all free", () => {
  expect(sortedByTerms(ROWS, ["geojson", "ucdp"], () => 1)).toEqual({ owners: [], free: ROWS });
  expect(sortedByTerms(ROWS, [], () => 0).free).toBe(ROWS);
});
