import { expect, test } from "vitest";
import { opened } from "./opening.ts";

const feature = (date: string | null): string =>
  JSON.stringify({ type: "Feature", geometry: { type: "Point", coordinates: [1, 2] }, properties: { date } });

/** Days that a file of such dates covers. */
async function coverageOf(...dates: readonly (string | null)[]) {
  const { opened: files } = await opened(dates.map(feature).join("\n"));
  return files.dataset.metadata.coverage;
}

test("a file covers the days from its first date to its last", async () => {
  expect(await coverageOf("2019-05-02", "2020-01", null)).toEqual({ from: "2019-05-02", to: "2020-01-31" });
});

test("a date that is known to a decade only does not stretch the period", async () => {
  expect(await coverageOf("2019-05-02", "201X")).toEqual({ from: "2019-05-02", to: "2019-05-02" });
});

test("where no date is known better, the rough ones are all there is", async () => {
  expect(await coverageOf("201X")).toEqual({ from: "2010-01-01", to: "2019-12-31" });
});

test("an open end covers what is known of it", async () => {
  expect(await coverageOf("2019-05-02/..")).toEqual({ from: "2019-05-02", to: "2019-05-02" });
});

test("a file without a date has a year all the same, so that there is an axis", async () => {
  expect(await coverageOf(null)).toEqual({ from: "2000-01-01", to: "2000-12-31" });
});
