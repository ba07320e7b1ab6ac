/** A date already in the words of the language, and how it is qualified. */
export interface DateWord {
  readonly text: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/**
 * What is said about dates, one message per case. Each language decides alone how a qualified date
 * stands in each; two plain dates come without what they share ("2", "3 August 2020").
 */
export interface DateMessages {
  /** BCP 47 tag of the date formats; English has the day before the month. */
  readonly formats: string;
  /** Names of ten and of a hundred years, from their first and last. */
  decadeName(firstYear: string, lastYear: string): string;
  centuryName(firstYear: string, lastYear: string): string;
  day(date: DateWord): string;
  /** The day is not known. */
  month(date: DateWord): string;
  year(date: DateWord): string;
  decade(date: DateWord): string;
  century(date: DateWord): string;
  /** It lasted, but began and ended in the same month or year. */
  within(date: DateWord): string;
  lasted(from: DateWord, to: DateWord): string;
  oneOf(first: DateWord, second: DateWord): string;
  openEnd(from: DateWord): string;
  unknownEnd(from: DateWord): string;
  openStart(to: DateWord): string;
  unknownStart(to: DateWord): string;
  /** Windows of a filter. */
  period(from: string, to: string): string;
  since(from: string): string;
  until(to: string): string;
  readonly anyTime: string;
}

function about({ text, approximate }: DateWord): string {
  return approximate ? `about ${text}` : text;
}

function someDay(date: DateWord): string {
  return date.approximate ? about(date) : `some day in ${date.text}`;
}

function doubted(sentence: string, ...dates: readonly DateWord[]): string {
  return dates.some(({ uncertain }) => uncertain) ? `${sentence} (date uncertain)` : sentence;
}

export const ENGLISH_DATES: DateMessages = {
  formats: "en-GB",
  decadeName: (firstYear) => `the ${firstYear}s`,
  centuryName: (firstYear, lastYear) => `the years ${firstYear} to ${lastYear}`,
  day: (date) => doubted(about(date), date),
  month: (date) => doubted(someDay(date), date),
  year: (date) => doubted(someDay(date), date),
  decade: (date) => doubted(someDay(date), date),
  century: (date) => doubted(someDay(date), date),
  within: (date) => doubted(`within ${about(date)}`, date),
  lasted: (from, to) => doubted(`from ${about(from)} to ${about(to)}`, from, to),
  oneOf: (first, second) => doubted(`${about(first)} or ${about(second)}`, first, second),
  openEnd: (from) => doubted(`since ${about(from)}`, from),
  unknownEnd: (from) => doubted(`from ${about(from)}, end not known`, from),
  openStart: (to) => doubted(`until ${about(to)}`, to),
  unknownStart: (to) => doubted(`until ${about(to)}, start not known`, to),
  period: (from, to) => `${from} to ${to}`,
  since: (from) => `since ${from}`,
  until: (to) => `until ${to}`,
  anyTime: "at any time",
};
