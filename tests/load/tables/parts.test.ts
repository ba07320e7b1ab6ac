import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryCode } from "../../../src/domain/countries.ts";
import { readDate } from "../../../src/domain/dateStanding.ts";
import { dayNumber } from "../../../src/domain/day.ts";
import { actorId as actorIdSchema, sourceId } from "../../../src/domain/schema.ts";
import { TERMS } from "../../../src/domain/terms.ts";
import { foldText } from "../../../src/domain/text.ts";
import { actorMatcher } from "../../../src/load/tables/actorNames.ts";
import { cellDecoder, numberOf, plainNumber } from "../../../src/load/tables/cells.ts";
import { DETENTION, ESCAPE, EXCHANGE, STAFF, subjectsIn } from "../../../src/load/tables/detentionWords.ts";
import { ownActorId, ownSourceId } from "../../../src/load/tables/ownIds.ts";
import { RowScanner } from "../../../src/load/tables/scanRows.ts";
import { dayIn, plainDate, someDayWithin } from "../../../src/load/tables/tableDates.ts";
import { VOCABULARY_ACTORS } from "./readTable.ts";

describe("dates of tables", () => {
  const days: [string, string | null][] = [
    ["2023-01-31", "2023-01-31"],
    ["2023-01-31 00:00:00.000", "2023-01-31"],
    ["2023-01-31T23:59:59Z", "2023-01-31"],
    ["16 May 2025", "2025-05-16"],
    ["01-January-1997", "1997-01-01"],
    ["Sept 5, 2003", "2003-09-05"],
    ["31.12.1999", "1999-12-31"],
    ["2.8.2020", "2020-08-02"],
    ["12/31/1999", "1999-12-31"],
    ["31/12/1999", "1999-12-31"],
    ["2/2/2002", "2002-02-02"],
    ["2/3/2002", null],
    ["2023-02-30", null],
    ["31 Juny 2020", null],
    ["", null],
    ["soon", null],
  ];
  it.each(days)("%s", (text, day) => expect(dayIn(text)).toBe(day === null ? null : dayNumber(day)));

  it("say of a day that is not known no more than what both ends share", () => {
    const within = (first: string, last: string) => someDayWithin(dayNumber(first), dayNumber(last));
    expect(within("2020-08-02", "2020-08-02")).toBe("2020-08-02");
    expect(within("2020-08-02", "2020-08-08")).toBe("2020-08");
    expect(within("2020-07-30", "2020-08-05")).toBe("2020");
    expect(within("2018-12-30", "2019-01-05")).toBe("201X");
    expect(within("2019-12-30", "2020-01-05")).toBe("20XX");
    expect(within("1999-12-30", "2000-01-05")).toBeNull();
  });

  it("never leave a day out that was possible", () => {
    const day = fc.integer({ min: dayNumber("1946-01-01"), max: dayNumber("2099-12-31") });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (first, length) => {
        const reading = readDate(someDayWithin(first, first + length));
        if (reading === null) return;
        expect(reading.start).toBeLessThanOrEqual(first);
        expect(reading.end).toBeGreaterThanOrEqual(first + length);
        expect(reading.startLatest).toBe(reading.end);
      }),
    );
  });

  it("of a table without a format: EDTF, names of months, and one of two days", () => {
    const read = (start: string, end = "") => plainDate(start, end, { date: "date", end: "end" });
    expect(read("2013-10~").part.text).toBe("2013-10~");
    expect(read("5 May 2013", "7 May 2013").part.text).toBe("2013-05-05/2013-05-07");
    expect(read("2/3/2013").part).toEqual({ text: "2013-02-03/2013-03-02", kind: "one_of" });
    expect(read("2013-05-05", "2013-05-01")).toMatchObject({
      part: { text: "2013-05-05" },
      odd: { reason: "date_order" },
    });
    expect(read("whenever")).toMatchObject({
      part: { text: null },
      odd: { reason: "bad_date", detail: "whenever" },
    });
    expect(read("")).toEqual({ part: { text: null } });
  });
});

describe("numbers of cells", () => {
  const numberIn = (text: string): number => {
    let found = Number.NaN;
    const scanner = new RowScanner({
      delimiter: 0x2c,
      onRow: (row) => {
        const plain = plainNumber(row, 0);
        found = Number.isNaN(plain) ? numberOf(cellDecoder("utf-8").text(row, 0)) : plain;
      },
      onFault: () => undefined,
    });
    scanner.push(new TextEncoder().encode(`${text},`));
    scanner.end();
    return found;
  };
  it("are those that JavaScript reads", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(9), (value, digits) => {
        expect(numberIn(String(value))).toBe(Number(String(value)));
        const fixed = Math.abs(value) < 1e9 ? value.toFixed(digits) : "0";
        expect(numberIn(fixed)).toBe(Number(fixed));
      }),
    );
  });
  it.each([
    ["12.5", 12.5],
    ["-8", -8],
    ["+3", 3],
    [" 4 ", 4],
    ["1e2", 100],
    ["1e999", Number.POSITIVE_INFINITY],
    ["", Number.NaN],
    ["-", Number.NaN],
    [".", Number.NaN],
    ["0x10", Number.NaN],
    ["1,000", 1],
    ["1 000", Number.NaN],
    ["Infinity", Number.NaN],
  ])("%j", (text, value) => expect(numberIn(text)).toBe(value));
  it("may have a decimal comma where it does not stand between cells", () => {
    expect([numberOf("12,5", true), numberOf("12,5")]).toEqual([12.5, Number.NaN]);
  });
});

describe("countries", () => {
  it.each([
    ["4", "AF"],
    ["004", "AF"],
    ["466", "ML"],
    ["MLI", "ML"],
    ["ml", "ML"],
    ["Mali", "ML"],
    ["Democratic Republic of Congo", "CD"],
    ["DR Congo (Zaire)", "CD"],
    ["Republic of Congo", "CG"],
    ["Ivory Coast", "CI"],
    ["Côte d’Ivoire", "CI"],
    ["Turkey", "TR"],
    ["Bosnia-Herzegovina", "BA"],
    ["Myanmar (Burma)", "MM"],
    ["Yemen (North Yemen)", "YE"],
    ["West Bank and Gaza Strip", "PS"],
    ["United States of America", "US"],
    ["Kosovo", "XK"],
    ["Soviet Union", null],
    ["Yugoslavia", null],
    ["", null],
    ["__proto__", null],
    ["International", null],
  ])("%s", (name, code) => expect(countryCode(name)).toBe(code));
});

describe("names of actors", () => {
  const actorOf = actorMatcher(VOCABULARY_ACTORS.values());
  it.each([
    ["Taliban", "taliban"],
    ["TALIBAN", "taliban"],
    ["Taleban", "taliban"],
    ["Taliban (Pakistan)", null],
    ["JNIM: Group for Support of Islam and Muslims", "jnim"],
    ["Jama'at Nusrat al-Islam wal-Muslimin (JNIM)", "jnim"],
    ["Islamic State of Iraq and the Levant (ISIL)", "islamic-state"],
    ["Islamic State (Iraq/Syria)", "islamic-state"],
    ["QSD: Syrian Democratic Forces", "sdf-aanes"],
    ["SDF: Social Democratic Front", null],
    ["IS", "islamic-state"],
    ["IS-K", "is-khorasan"],
    ["Al-Qaida in Iraq", "al-qaeda-in-iraq"],
    ["Government of Made-up Land", null],
    ["", null],
    ["constructor", null],
  ])("%s", (name, id) => expect(actorOf(name)).toBe(id));

  it("that only serve to match are folded, sorted, and lead to actors of the vocabulary", () => {
    const names: Record<string, string> = JSON.parse(readFileSync("src/load/tables/matchNames.json", "utf8"));
    expect(Object.keys(names).map(foldText)).toEqual(Object.keys(names));
    expect(Object.keys(names).toSorted()).toEqual(Object.keys(names));
    expect(Object.values(names).filter((id) => !VOCABULARY_ACTORS.has(id))).toEqual([]);
    for (const [name, id] of Object.entries(names)) expect(actorOf(name)).toBe(id);
  });

  it("that are not known get ids of their own, the same everywhere, fit for a link", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" })), (name) => {
        expect(actorIdSchema.safeParse(ownActorId(name)).success).toBe(true);
        expect(sourceId.safeParse(ownSourceId(name)).success).toBe(true);
        expect(ownActorId(name).length).toBeLessThanOrEqual(120);
      }),
    );
    expect(ownActorId("Made-up Front")).toBe(ownActorId("MADE-UP front"));
    expect(ownActorId("جبهة")).not.toBe(ownActorId("حركة"));
    expect(new Set(Array.from({ length: 50_000 }, (_, number) => ownActorId(`Group ${number}`))).size).toBe(
      50_000,
    );
  });
});

describe("words of detention", () => {
  const subjects = (text: string): number => {
    const bytes = new TextEncoder().encode(`xx ${text} yy`);
    return subjectsIn(bytes, 3, bytes.length - 3);
  };
  it.each([
    ["Nothing of the kind.", 0],
    ["at the PRISON’s gate", DETENTION],
    ["Prisoners!", DETENTION],
    ["in detention", DETENTION],
    ["a jailbreak", DETENTION | ESCAPE],
    ["two inmates escaped", DETENTION | ESCAPE],
    ["prisoner swap", DETENTION | EXCHANGE],
    ["a guard of the jail", DETENTION | STAFF],
    ["exchanged fire", EXCHANGE],
    ["al-Hol camp", DETENTION],
    ["a refugee camp", 0],
    ["an army camp near the camp", DETENTION],
    ["a campaign", 0],
    ["imprisoned", 0],
    ["the Prisonér family", 0],
    ["", 0],
  ])("%s", (text, expected) => expect(subjects(text)).toBe(expected));
});

describe("terms", () => {
  it("keep rows of ACLED and GTD out of exports, and say whose they are", () => {
    expect([TERMS.acled?.restricted, TERMS.gtd?.restricted, TERMS.ucdp?.restricted]).toEqual([
      true,
      true,
      false,
    ]);
    for (const terms of Object.values(TERMS)) expect(terms.url).toMatch(/^https:\/\//);
  });
});
