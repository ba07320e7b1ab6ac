import { expect, test } from "vitest";
import { createQuery } from "../../src/query/query.ts";
import { figure } from "../domain/claims.ts";
import { countryName, sampleDataset, sampleIncident } from "../samples.ts";

test("an incident and its claims lead to its row; a campaign and what is not there lead to none", () => {
  const incidents = [
    sampleIncident("first", { claims: [figure("a")] }),
    sampleIncident("named", { type: "campaign", claims: [figure("b")] }),
    sampleIncident("second", { claims: [figure("c"), figure("d")] }),
  ];
  const query = createQuery(sampleDataset(incidents), countryName);
  const rows = ["inc-first", "clm-a", "inc-second", "clm-d", "inc-named", "clm-b", "clm-e", "constructor"];
  expect(rows.map(query.rowOf)).toEqual([0, 0, 1, 1, null, null, null, null]);
});
