import { readdirSync, readFileSync } from "node:fs";
import { check, HintError } from "@placemarkio/check-geojson";
import { describe, expect, it } from "vitest";
import { load } from "../../src/i18n/en/load.ts";
import { allRecords, listOf, opened, problemOf } from "./opening.ts";

/*
 * Every form of RFC 7946 (its examples' shapes, with places of our own), and each way in which files are known to miss
 * it. Of the first nothing is told; of the second the reason is, with the line, and no other row is lost.
 */

const read = (folder: string, name: string): string =>
  readFileSync(new URL(`../fixtures/${folder}/${name}.geojson`, import.meta.url), "utf8");
const namesIn = (folder: string): string[] =>
  readdirSync(new URL(`../fixtures/${folder}/`, import.meta.url)).map((name) => name.replace(".geojson", ""));

function isValid(text: string): boolean {
  try {
    check(text);
    return true;
  } catch (error) {
    if (error instanceof HintError) return false;
    throw error;
  }
}

/** Where each row stands: a place, or nowhere. */
const GOOD: Readonly<Record<string, readonly (readonly number[] | null)[]>> = {
  point: [[-7.99, 12.65]],
  line_string: [[-7.745, 12.775]],
  polygon: [[21, 11]],
  polygon_with_hole: [[22.844, 12.844]],
  multi_point: [[20.5, 10.5]],
  multi_line_string: [[22.5, 12.75]],
  multi_polygon: [[32.844, 12.844]],
  geometry_collection: [[20.5, 10.5]],
  point_with_altitude: [[20.5, 10.5]],
  ring_clockwise: [[21, 11]],
  cut_at_antimeridian: [[179, -17]],
  nested_geometry_collection: [[20.5, 10.5]],
  empty_geometry_collection: [null],
  empty_coordinates: [null],
  collection_of_three_kinds: [
    [-7.99, 12.65],
    [-7.745, 12.775],
    [21, 11],
  ],
  feature_with_box: [[21, 11]],
  feature_without_place: [null],
  feature_without_properties: [[-7.99, 12.65]],
  feature_with_number_for_id: [[-7.99, 12.65]],
  feature_with_foreign_members: [[-7.99, 12.65]],
  collection_with_box_of_three_dimensions: [[21, 11]],
  collection_with_box_across_antimeridian: [[179, -17]],
  collection_of_nothing: [],
};

/** § 3.1.8 says "should not"; the other validator takes it for "must not". */
const ADVISED_AGAINST = "nested_geometry_collection";

describe("what RFC 7946 allows", () => {
  it("stands here whole", () => expect(Object.keys(GOOD).toSorted()).toEqual(namesIn("rfc7946").toSorted()));

  it.each(Object.entries(GOOD))("%s", async (name, places) => {
    const text = read("rfc7946", name);
    const files = await opened(text);
    const records = await allRecords(files);
    expect(records.map(({ geometry }) => geometry?.coordinates.map((at) => round(at)) ?? null)).toEqual(
      places,
    );
    expect([listOf(files.opened.report.findings), files.opened.dataset.problems]).toEqual([[], []]);
    expect(isValid(text)).toBe(name !== ADVISED_AGAINST);
  });
});

function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

const ALL = ["a", "b", "c"];
const OTHERS = ["a", "c"];
type Told = readonly [ids: readonly string[], reason: keyof typeof load.problems, detail?: string];

/** The second of three rows, on line 3. */
const BAD_ROWS: Readonly<Record<string, Told>> = {
  ring_not_closed: [ALL, "open_shape"],
  ring_of_three_positions: [ALL, "open_shape"],
  hole_not_closed: [ALL, "open_shape"],
  line_of_one_position: [ALL, "open_shape"],
  lines_one_of_one_position: [ALL, "open_shape"],
  collection_with_ring_not_closed: [ALL, "open_shape"],
  position_of_one_number: [OTHERS, "bad_geometry", "coordinates"],
  line_with_position_of_one_number: [OTHERS, "bad_geometry", "coordinates"],
  position_of_null: [OTHERS, "bad_geometry", "coordinates"],
  coordinates_missing: [OTHERS, "bad_geometry", "coordinates"],
  coordinates_null: [OTHERS, "bad_geometry", "coordinates"],
  coordinates_as_object: [OTHERS, "bad_geometry", "coordinates"],
  coordinates_too_flat: [OTHERS, "bad_geometry", "coordinates"],
  coordinates_too_deep: [OTHERS, "bad_geometry", "coordinates"],
  numbers_as_text: [OTHERS, "bad_geometry", "coordinates"],
  geometry_as_text: [OTHERS, "bad_geometry", "no type"],
  geometry_as_list: [OTHERS, "bad_geometry", "no type"],
  geometry_type_missing: [OTHERS, "bad_geometry", "no type"],
  geometry_type_in_lower_case: [OTHERS, "bad_geometry", "point"],
  geometry_type_of_another_format: [OTHERS, "bad_geometry", "Circle"],
  geometries_missing: [OTHERS, "bad_geometry", "coordinates"],
  geometry_collection_of_features: [OTHERS, "bad_geometry", "Feature"],
  properties_as_list: [OTHERS, "bad_feature", "properties"],
  properties_as_text: [OTHERS, "bad_feature", "properties"],
  feature_type_missing: [OTHERS, "bad_feature", "type: null"],
  feature_type_in_lower_case: [OTHERS, "bad_feature", "type: feature"],
  feature_null: [OTHERS, "bad_feature", "no object: null"],
  feature_as_list: [OTHERS, "bad_feature", "no object: [20,10]"],
};

/** The box of the collection; all rows stay. */
const BAD_BOXES: Readonly<Record<string, string>> = {
  bbox_of_three_numbers: "[10,20,12]",
  bbox_of_text: '["10","20","12","20"]',
  bbox_south_above_north: "[10,40,12,20]",
  bbox_beyond_the_pole: "[10,20,12,95]",
  bbox_null: "null",
};

const REFUSED = ["features_null", "features_missing", "features_as_object"];

describe("what RFC 7946 does not allow", () => {
  it("stands here whole, and another validator says the same of it", () => {
    const names = [...Object.keys(BAD_ROWS), ...Object.keys(BAD_BOXES), ...REFUSED];
    expect(names.toSorted()).toEqual(namesIn("malformed").toSorted());
    // It does not look at the box of a collection.
    expect(names.filter((name) => isValid(read("malformed", name)))).toEqual(Object.keys(BAD_BOXES));
  });

  it.each(Object.entries(BAD_ROWS))(
    "%s: the row is told with its line",
    async (name, [ids, reason, detail]) => {
      const files = await opened(read("malformed", name));
      const titles = (await allRecords(files)).map(({ properties }) => properties.title);
      expect(titles).toEqual(ids.map((id) => `Event ${id}`));
      const { report, dataset } = files.opened;
      const left = ids.length < ALL.length;
      expect(listOf(report.findings)).toEqual([
        { reason, line: 3, left, ...(detail !== undefined && { detail }) },
      ]);
      expect([report.total, dataset.problems]).toEqual([3, []]);
      expect(load.problems[reason]({ file: "x", line: 3, detail })).toContain("line 3");
    },
  );

  it.each(Object.entries(BAD_BOXES))("%s: the box is told, and every row stays", async (name, detail) => {
    const { report, dataset } = (await opened(read("malformed", name))).opened;
    expect([report.taken, report.leftOut, report.findings.size]).toEqual([3, 0, 0]);
    expect(dataset.problems).toEqual([{ file: "file", reason: "bad_bbox", detail }]);
  });

  it.each(REFUSED)("%s: refused", async (name) => {
    expect(await problemOf(read("malformed", name))).toEqual({ reason: "not_a_collection" });
  });
});
