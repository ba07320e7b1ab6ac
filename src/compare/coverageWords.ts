import { formatPeriod } from "../i18n/dates.ts";
import type { Locale } from "../i18n/locale.ts";
import type { ListCoverage } from "./listCoverage.ts";

/** The rule for "only in the atlas", with what the list covers. */
export function coverageWords(locale: Locale, { from, to, area }: ListCoverage): string {
  const { covered } = locale.messages.compare;
  const period = from === null && to === null ? null : formatPeriod(locale, from, to);
  if (area === null) return period === null ? covered.everything : covered.period(period);
  if (area.kind === "countries") {
    const countries = locale.list(area.countries.map(locale.region));
    return period === null ? covered.countries(countries) : covered.periodAndCountries(period, countries);
  }
  const { number } = locale;
  const box = [number(area.south), number(area.north), number(area.west), number(area.east)] as const;
  return period === null ? covered.box(...box) : covered.periodAndBox(period, ...box);
}
