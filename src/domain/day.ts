/**
 * Calendar days as integers: days since 1970-01-01 in the proleptic Gregorian calendar (ISO 8601), years
 * 0000 to 9999. Integer arithmetic only, so that no machine's clock or time zone can take part.
 */

/** A calendar day taken apart; `month` 1 to 12, `day` 1 to 31. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_ERA = 146_097; // 400 Gregorian years
const EPOCH_FROM_ERA_START = 719_468; // from 0000-03-01 to 1970-01-01
const FIRST_DAY = dayOf(0, 1, 1);
const LAST_DAY = dayOf(9999, 12, 31);

/**
 * Day number of an ISO day `YYYY-MM-DD`.
 * @throws RangeError when the text is no such day; use {@link parseDay} where that may be.
 */
export function dayNumber(iso: string): number {
  const day = parseDay(iso);
  if (day === null) throw new RangeError(`expected an ISO day YYYY-MM-DD, got "${iso}"`);
  return day;
}

/** Day number of an ISO day `YYYY-MM-DD` that is in the calendar, else null. */
export function parseDay(text: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return day >= 1 && day <= daysInMonth(year, month) ? dayOf(year, month, day) : null;
}

/**
 * ISO day `YYYY-MM-DD` of a day number.
 * @throws RangeError outside 0000-01-01 to 9999-12-31.
 */
export function isoDay(day: number): string {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new RangeError(`expected a day number from ${FIRST_DAY} to ${LAST_DAY}, got ${day}`);
  }
  const civil = civilDay(day);
  return `${pad(civil.year, 4)}-${pad(civil.month, 2)}-${pad(civil.day, 2)}`;
}

/**
 * One edge of a window as it stands in the address bar: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, inclusive.
 * A year or month as `from` is its first day, as `to` its last. Anything else is null.
 */
export function parseWindowEdge(text: string, edge: "from" | "to"): number | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-\d{2})?)?$/.exec(text);
  if (!found) return null;
  if (text.length === 10) return parseDay(text);
  const year = Number(found[1]);
  const month = found[2] === undefined ? (edge === "from" ? 1 : 12) : Number(found[2]);
  const days = daysInMonth(year, month);
  return days === 0 ? null : dayOf(year, month, edge === "from" ? 1 : days);
}

/** Length of a month in days, 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Day number of a year, month (1 to 12) and day (1 to the month's length). */
export function dayOf(year: number, month: number, day: number): number {
  // A year that begins in March puts the leap day last, so that months need no table.
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_FROM_ERA_START;
}

/** Year, month and day of a day number; the inverse of {@link dayOf}. */
export function civilDay(day: number): CivilDay {
  const sinceEras = day + EPOCH_FROM_ERA_START;
  const era = Math.floor(sinceEras / DAYS_PER_ERA);
  const dayOfEra = sinceEras - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
