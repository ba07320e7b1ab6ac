import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeDate } from "../../src/domain/dateWords.ts";
import { dayNumber } from "../../src/domain/day.ts";
import { type DateKind, parseEdtf } from "../../src/domain/edtf.ts";
import { type DateMessages, ENGLISH_DATES } from "../../src/i18n/dateMessages.ts";
import { type DateLocale, formatEdtf, formatPeriod } from "../../src/i18n/dates.ts";

const english: DateLocale = { messages: { dates: ENGLISH_DATES } };

function inWords(text: string, dateKind?: DateKind, locale = english): string {
  const result = parseEdtf(text, dateKind);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return formatEdtf(locale, describeDate(result.date));
}

const dayOrNone = (iso: string | null): number | null => (iso === null ? null : dayNumber(iso));

describe.each(["Pacific/Pago_Pago", "UTC", "Pacific/Kiritimati"])("with the machine in %s", (zone) => {
  const zoneBefore = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = zoneBefore;
  });

  test("the clock is in that zone", () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  });

  test.each([
    ["2020-08-03", "3 August 2020"],
    ["2013-07", "some day in July 2013"],
    ["2013-10-XX", "some day in October 2013"],
    ["2012", "some day in 2012"],
    ["201X", "some day in the 2010s"],
    ["20XX", "some day in the years 2000 to 2099"],
    ["2019-10~", "about October 2019"],
    ["2021-11-28~", "about 28 November 2021"],
    ["2018-10-14?", "14 October 2018 (date uncertain)"],
    ["2018-10?", "some day in October 2018 (date uncertain)"],
    ["2018%", "about 2018 (date uncertain)"],
    ["1999/2002", "from 1999 to 2002"],
    ["2020-08-02/2020-08-03", "from 2 to 3 August 2020"],
    ["2020-08-31/2020-09-01", "from 31 August to 1 September 2020"],
    ["2019-12-31/2020-01-01", "from 31 December 2019 to 1 January 2020"],
    ["2013-07/2013-10", "from July to October 2013"],
    ["2012-07/2013-07", "from July 2012 to July 2013"],
    ["2012/2013-07-21", "from 2012 to 21 July 2013"],
    ["199X/2002", "from the 1990s to 2002"],
    ["199X/200X", "from the 1990s to the 2000s"],
    ["2012~/2014", "from about 2012 to 2014"],
    ["2013-07/2013-10~", "from July 2013 to about October 2013"],
    ["2013-07/2013-10?", "from July to October 2013 (date uncertain)"],
    ["2013-07/2013-07", "within July 2013"],
    ["2016/..", "since 2016"],
    ["2016-03-05~/..", "since about 5 March 2016"],
    ["2016/", "from 2016, end not known"],
    ["../2017-10", "until October 2017"],
    ["/2017-10-05", "until 5 October 2017, start not known"],
  ])("%s: %s", (text, words) => {
    expect(inWords(text)).toBe(words);
  });

  test.each([
    ["2020-08-02/2020-08-03", "2 or 3 August 2020"],
    ["2020-07-31/2020-08-01", "31 July or 1 August 2020"],
    ["2019-12-31/2020-01-01", "31 December 2019 or 1 January 2020"],
    ["2020-08-02/2020-08-03?", "2 or 3 August 2020 (date uncertain)"],
    ["2020-08-02/2020-08-03~", "2 August 2020 or about 3 August 2020"],
  ])("one of %s: %s", (text, words) => {
    expect(inWords(text, "one_of")).toBe(words);
  });

  test.each([
    ["2020-08-01", "2020-10-31", "August to October 2020"],
    ["2020-08-03", "2020-08-03", "3 August 2020"],
    ["2020-08-01", "2020-08-31", "August 2020"],
    ["2020-02-01", "2020-02-29", "February 2020"],
    ["2020-02-01", "2020-02-28", "1 to 28 February 2020"],
    ["2020-01-01", "2020-12-31", "2020"],
    ["2012-01-01", "2013-12-31", "2012 to 2013"],
    ["1999-01-01", "2020-11-30", "1999 to November 2020"],
    ["2020-01-01", "2020-10-31", "January to October 2020"],
    ["2019-08-01", "2020-12-31", "August 2019 to December 2020"],
    ["2020-08-02", "2020-08-03", "2 to 3 August 2020"],
    ["2020-08-15", "2020-10-31", "15 August to 31 October 2020"],
    ["1999-01-01", "2020-08-03", "1 January 1999 to 3 August 2020"],
    ["2020-08-01", null, "since August 2020"],
    ["2020-08-03", null, "since 3 August 2020"],
    ["2020-01-01", null, "since 2020"],
    [null, "2020-10-31", "until October 2020"],
    [null, "2020-12-31", "until 2020"],
    [null, null, "at any time"],
    ["2020-10-01", "2020-08-31", "October 2020 to August 2020"],
  ])("window %s to %s: %s", (from, to, words) => {
    expect(formatPeriod(english, dayOrNone(from), dayOrNone(to))).toBe(words);
  });
});

test("another language needs messages only: it orders and shortens by its own rules", () => {
  const dates: DateMessages = {
    ...ENGLISH_DATES,
    formats: "es",
    period: (from, to) => `de ${from} a ${to}`,
    oneOf: (first, second) => `${first.text} o ${second.text}`,
  };
  const spanish: DateLocale = { messages: { dates } };
  const [from, to] = [dayNumber("2020-08-01"), dayNumber("2020-10-31")];
  expect(formatPeriod(spanish, from, to)).toBe("de agosto a octubre de 2020");
  expect(inWords("2020-08-02/2020-08-03", "one_of", spanish)).toBe("2 o 3 de agosto de 2020");
});
