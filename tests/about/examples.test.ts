import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CodeList, examplesOf } from "../../src/about/examples.ts";
import { stableOrder } from "../../src/about/stableOrder.ts";
import type { PublishedIncident } from "../../src/domain/schema.ts";
import { figure } from "../domain/claims.ts";
import { sampleIncident } from "../samples.ts";

const record = (id: string, change: Partial<PublishedIncident> = {}): PublishedIncident =>
  sampleIncident(id, change).properties;

const shownIds = (list: CodeList, records: readonly PublishedIncident[], code: string): string[] =>
  (examplesOf(list, records).get(code)?.shown ?? []).map((example) => example.record.id);

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,12}$/), { maxLength: 40 });

describe("the order by hash", () => {
  test("depends on nothing but the ids: not on their order, not on what else is there", () => {
    fc.assert(
      fc.property(ids, ids, (some, more) => {
        const all = stableOrder(new Set([...some, ...more]), "salt");
        expect(stableOrder([...some].reverse(), "salt")).toEqual(all.filter((id) => some.includes(id)));
      }),
    );
  });

  test("is another one for another code, so that not the same few are shown everywhere", () => {
    const names = [...Array(100).keys()].map((number) => `inc-sample-${number}`);
    const firsts = new Set([...Array(40).keys()].map((salt) => stableOrder(names, `code ${salt}`)[0]));
    expect(firsts.size).toBeGreaterThan(20);
  });

  test("is the same on every machine and in every version", () => {
    expect(stableOrder(["inc-a", "inc-b", "inc-c", "inc-d"], "types riot")).toEqual([
      "inc-d",
      "inc-c",
      "inc-b",
      "inc-a",
    ]);
  });
});

describe("the examples of a code", () => {
  const many = [..."abcdefghij"].map((id) => record(id));

  test("are three of all that have it", () => {
    const riot = examplesOf("types", many).get("riot");
    expect(riot?.count).toBe(10);
    expect(riot?.shown).toHaveLength(3);
  });

  test("are fewer where fewer have it, and none where none has", () => {
    expect(shownIds("types", many.slice(0, 2), "riot").toSorted()).toEqual(["inc-a", "inc-b"]);
    expect(examplesOf("types", many).get("seizure")).toBeUndefined();
  });

  test("stay when a record is added that comes after them", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{3,12}$/), (id) => {
        const [before, after] = [many, [record(id), ...many]].map((all) => shownIds("types", all, "riot"));
        const stayed = (before ?? []).filter((shown) => after?.includes(shown));
        expect(stayed.length).toBeGreaterThanOrEqual(2);
        expect(after).toEqual((after ?? []).includes(`inc-${id}`) ? after : before);
      }),
    );
  });

  test("name a record once, and open the first claim that has the code", () => {
    const claims = [figure("one"), figure("two"), figure("three", { measure: "killed" })];
    const found = examplesOf("measures", [record("a", { claims })]);
    expect(found.get("escaped")).toMatchObject({ count: 1, shown: [{ opens: "clm-one" }] });
    expect(found.get("killed")).toMatchObject({ count: 1, shown: [{ opens: "clm-three" }] });
  });

  test.each<[CodeList, string, Partial<PublishedIncident>]>([
    ["outcomes", "foiled", { outcome: "foiled" }],
    ["actorRoles", "opener", { actors: [{ id: "some-group", role: "opener", basis: [] }] }],
    [
      "bases",
      "denied",
      {
        actors: [
          { id: "some-group", role: "attacker", basis: [{ kind: "denied", by: "It", source: "src-report" }] },
        ],
      },
    ],
    ["precisions", "province", { precision: "province" }],
    [
      "claimantRoles",
      "court",
      { claims: [figure("court", { claimant: { name: "A court", role: "court" } })] },
    ],
    ["evidences", "official", { evidence: "official" }],
  ])("of %s are found: %s", (list, code, change) => {
    expect(shownIds(list, [record("other"), record("this", change)], code)).toEqual(["inc-this"]);
  });
});
