import { describe, expect, test } from "vitest";
import { queryOf } from "../queryOf.ts";
import { sampleActor, sampleIncident } from "../samples.ts";

const basis = (kind: "claimed" | "blamed") => ({ kind, by: "Somebody", source: "src-sample" });

const query = queryOf(
  [
    sampleIncident("site", { places: [{ role: "site", facility: "fac-a" }] }),
    sampleIncident("series", { type: "campaign", places: [{ role: "named", facility: "fac-a" }] }),
    sampleIncident("named", {
      places: [
        { role: "named", facility: "fac-a" },
        { role: "decision", facility: "fac-a" },
        { role: "employer", facility: "fac-b" },
      ],
    }),
    sampleIncident("both", {
      places: [
        { role: "destination", facility: "fac-a" },
        { role: "named", facility: "fac-a" },
      ],
    }),
    sampleIncident("acts", {
      actors: [
        { id: "branch", role: "attacker", basis: [basis("claimed"), basis("blamed")] },
        { id: "branch", role: "mentioned", basis: [] },
        { id: "whole", role: "held", basis: [basis("blamed")] },
      ],
    }),
  ],
  {
    actors: [
      sampleActor("branch", {
        affiliations: [{ to: "whole", from: null, until: null, source: "src-sample" }],
      }),
      sampleActor("whole"),
    ],
  },
);

describe("rows with a facility", () => {
  test("took place there", () => expect(query.rowsWith("facilities", "fac-a")).toEqual([0, 2]));
  test("or only name it, once each", () => {
    expect(query.rowsWith("naming", "fac-a")).toEqual([1]);
    expect(query.rowsWith("naming", "fac-b")).toEqual([1]);
  });
  test.each(["fac-none", "__proto__", "constructor"])("none name %s", (id) =>
    expect(query.rowsWith("naming", id)).toEqual([]),
  );
});

describe("what an actor had to do with a row", () => {
  test("in each role apart", () => {
    expect(query.partsOf("branch")).toEqual([
      { row: 3, role: "attacker", bases: ["claimed", "blamed"] },
      { row: 3, role: "mentioned", bases: [] },
    ]);
  });
  test("is its own alone, not that of those affiliated with it", () => {
    expect(query.partsOf("whole")).toEqual([{ row: 3, role: "held", bases: ["blamed"] }]);
    expect(query.rowsWith("actors", "whole")).toEqual([3]);
  });
});
