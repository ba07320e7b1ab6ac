import { createCountryNames } from "../../src/compare/countryNames.ts";
import { guessColumns } from "../../src/compare/listColumns.ts";
import type { ListTable } from "../../src/compare/listTable.ts";
import { type OurRecord, ourRecord } from "../../src/compare/ourRecords.ts";
import { type ListRow, type ReadList, readList } from "../../src/compare/readList.ts";
import { readTable } from "../../src/compare/readTable.ts";
import { readDate } from "../../src/domain/dateStanding.ts";
import type { Facility, PublishedIncident } from "../../src/domain/schema.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { deepFreeze, sampleFacility, sampleIncident } from "../samples.ts";

export const COUNTRIES = createCountryNames([ENGLISH.region]);
export const noPause = (): Promise<void> => Promise.resolve();

/** @throws when the text is no table */
export async function tableOf(csv: string): Promise<ListTable> {
  const table = await readTable(csv, noPause);
  if (typeof table === "string") throw new Error(table);
  return table;
}

export async function listOf(csv: string): Promise<ReadList> {
  const table = await tableOf(csv);
  return readList(table, guessColumns(table), COUNTRIES, noPause);
}

/** A row of somebody's list: on 2 August 2020 at Jalalabad, unless it says otherwise. */
export function sampleRow({
  dateText = "2020-08-02",
  ...change
}: Partial<Omit<ListRow, "date">> = {}): ListRow {
  return deepFreeze({
    line: 2,
    cells: [],
    dateText,
    date: readDate(dateText),
    point: { lon: 70.45, lat: 34.43 },
    place: "Jalalabad",
    title: "",
    countries: ["AF"],
    isCountryStated: true,
    ...change,
  });
}

const FACILITIES: ReadonlyMap<string, Facility> = new Map(
  [
    sampleFacility("nangarhar", {
      names: [
        { name: "Nangarhar central prison, Jalalabad", lang: "en" },
        { name: "Jalalabad prison", lang: "en" },
      ],
    }),
    sampleFacility("cordoba", {
      names: [{ name: "Centro Penitenciario Córdoba", lang: "es" }],
      country: "ES",
    }),
  ].map(({ properties }) => [properties.id, properties]),
);

/** A record of ours at Jalalabad, at a facility where one is named. */
export function sampleOurs(
  id: string,
  { facility, ...change }: Partial<PublishedIncident> & { readonly facility?: string } = {},
  point: readonly [lon: number, lat: number] | null = [70.45, 34.43],
): OurRecord {
  const places = facility === undefined ? [] : [{ role: "site" as const, facility: `fac-${facility}` }];
  return ourRecord(sampleIncident(id, { places, ...change }, point), (name) => FACILITIES.get(name));
}
