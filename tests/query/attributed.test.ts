import { beforeAll, describe, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filter.ts";
import type { Answer } from "../../src/query/answer.ts";
import { decode } from "../../src/url/codec.ts";
import { type Published, published } from "../published.ts";

/* A question that the data must answer rightly: who got out, by whose doing, and who says so. */

const LINK = "?from=2019&to=2022&type=breakout&region=011&actor=islamic-state";

describe("escapes attributed to affiliates of the Islamic State in West Africa, 2019 to 2022", () => {
  let all: Published;
  let answer: Answer;
  const idsOf = (rows: Iterable<number>) => Array.from(rows, (row) => all.records[row]?.id);
  beforeAll(async () => {
    all = await published();
    const { filter } = decode(LINK).state;
    const view = { zoom: 1, distance: 60, bounds: null, period: all.query.coverage };
    answer = all.query.answer(filter, view);
  }, 60_000);

  it("are Kuje alone, claimed by the group", () => {
    expect(idsOf(answer.rows)).toEqual(["inc-kuje-2022"]);
    const actors = all.records[answer.rows[0] ?? -1]?.properties.actors ?? [];
    expect(actors.find(({ id }) => id === "is-west-africa")?.basis.map(({ kind }) => kind)).toContain(
      "claimed",
    );
  });

  it("let 879 out, by the prison service; a first report bounds nothing", () => {
    const out = all.query.totals(answer)?.find(({ name }) => name === "out");
    expect([out?.low, out?.high]).toEqual([879, 879]);
    const { claims = [] } = all.records[answer.rows[0] ?? -1]?.properties ?? {};
    const said = claims.filter(({ measure }) => measure === "escaped");
    expect(said.map(({ value, stage, claimant }) => [value, stage, claimant.role])).toEqual([
      [879, "later", "holding_authority"],
      [600, "first_report", "government"],
    ]);
  });

  it("stand apart from those of others or of nobody, and from what failed", () => {
    const { filter } = decode(LINK).state;
    const others = all.query.side({ ...filter, actor: NO_FILTER.actor });
    expect(idsOf(others.rows)).toEqual(expect.arrayContaining(["inc-jos-2021", "inc-kabba-2021"]));
    const failed = all.query.side({ ...filter, actor: [], type: [], outcome: ["foiled"] });
    expect(idsOf(failed.rows)).toContain("inc-koutoukale-2019");
  });
});

it("Kangbayi 2020 shows one range, and no total counts two of its figures", async () => {
  const { query } = await published();
  const row = query.rowOf("inc-kangbayi-prison-2020") ?? -1;
  const figures = query.record(row)?.properties.figures ?? [];
  const out = figures.filter(({ group }) => group === "out_of_custody");
  expect(out.map(({ low, high }) => [low, high])).toEqual([[900, 1337]]);
}, 60_000);
