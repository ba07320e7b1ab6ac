import { expect, test } from "vitest";
import { figure } from "../domain/claims.ts";
import { queryOf, queryOfFacts } from "../queryOf.ts";
import { sampleFacts, sampleIncident } from "../samples.ts";

test("an incident and its claims lead to its row; a campaign and what is not there lead to none", () => {
  const incidents = [
    sampleIncident("first", { claims: [figure("a")] }),
    sampleIncident("named", { type: "campaign", claims: [figure("b")] }),
    sampleIncident("second", { claims: [figure("c"), figure("d")] }),
  ];
  const query = queryOf(incidents);
  const rows = ["inc-first", "clm-a", "inc-second", "clm-d", "inc-named", "clm-b", "clm-e", "constructor"];
  expect(rows.map(query.rowOf)).toEqual([0, 0, 1, 1, null, null, null, null]);
});

test("rows of a file that is not in the atlas's format are numbered from 1", () => {
  const row = { facts: sampleFacts(), facilities: [], country: "AF" };
  const query = queryOfFacts([row, row]);
  const ids = ["row-1", "row-2", "row-3", "row-0", "row-01", "row-1.5", "row-", "inc-first", "__proto__"];
  expect(ids.map(query.rowOf)).toEqual([0, 1, null, null, null, null, null, null, null]);
});
