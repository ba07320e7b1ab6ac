import { useMemo } from "react";
import { type Locale, useLocale } from "../i18n/locale.ts";
import { CONTINENTS, type Extent, extentOf, thinRegions } from "./extent.ts";
import { Section } from "./Section.tsx";
import { Bar, ShareTable } from "./ShareTable.tsx";
import { sourceLanguages, thinRecords } from "./shares.ts";
import type { AtlasRecords } from "./useAtlasRecords.ts";

/** What is here and what is thin, counted from the data. */
export function HereSection({ atlas }: { readonly atlas: AtlasRecords | null }) {
  const { about } = useLocale().messages;
  return (
    <Section name="here">
      {atlas === null ? (
        <p className="about-missing">{about.noData}</p>
      ) : (
        <>
          <p>{about.here.lead}</p>
          <Counts atlas={atlas} />
        </>
      )}
    </Section>
  );
}

function Counts({ atlas }: { readonly atlas: AtlasRecords }) {
  const locale = useLocale();
  const { here } = locale.messages.about;
  const { records, query } = atlas;
  const { sources } = query.dataset;
  const extent = useMemo(() => extentOf(records), [records]);
  const thin = useMemo(() => thinRecords(records, sources), [records, sources]);
  return (
    <>
      <Regions extent={extent} unplaced={records.length - extent.placed} />
      <Decades extent={extent} />
      <h4>{here.thin}</h4>
      <p>{thinWords(locale, extent)}</p>
      <p>{here.reasons}</p>
      <ul className="about-list">
        <li>{languageWords(locale, atlas)}</li>
        <li>{here.ordinary}</li>
        <li>{here.press}</li>
      </ul>
      <ShareTable
        caption={here.restsOn}
        shares={[
          [here.oneSource, thin.oneSource],
          [here.secondHand, thin.secondHand],
          [here.notInFull, thin.notInFull],
        ]}
      />
    </>
  );
}

interface RegionsProps {
  readonly extent: Extent;
  readonly unplaced: number;
}

function Regions({ extent, unplaced }: RegionsProps) {
  const locale = useLocale();
  const { messages, number } = locale;
  const { here } = messages.about;
  const countOf = (code: string): number => extent.regions.get(code) ?? 0;
  const most = Math.max(1, ...[...CONTINENTS.values()].flat().map(countOf));
  return (
    <>
      <h4>{here.byRegion}</h4>
      <div className="about-regions">
        {[...CONTINENTS].map(([continent, parts]) => (
          <table key={continent} className="about-table">
            <caption>
              {locale.region(continent)} <span className="about-number">{number(countOf(continent))}</span>
            </caption>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{here.region}</th>
                <th scope="col">{here.records}</th>
              </tr>
            </thead>
            <tbody>
              {parts.map((part) => (
                <CountRow key={part} name={locale.region(part)} count={countOf(part)} most={most} />
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <p className="about-note">{here.regionNote(number(unplaced), unplaced)}</p>
    </>
  );
}

function Decades({ extent: { decades, undated } }: { readonly extent: Extent }) {
  const { messages, number } = useLocale();
  const { here } = messages.about;
  const most = Math.max(1, ...decades.values());
  return (
    <>
      <table className="about-table about-decades">
        <caption>{here.byDecade}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{here.decade}</th>
            <th scope="col">{here.records}</th>
          </tr>
        </thead>
        <tbody>
          {[...decades].map(([decade, count]) => (
            <CountRow key={decade} name={here.decadeName(String(decade))} count={count} most={most} />
          ))}
        </tbody>
      </table>
      <p className="about-note">{here.decadeNote(number(undated), undated)}</p>
    </>
  );
}

interface CountRowProps {
  readonly name: string;
  readonly count: number;
  readonly most: number;
}

function CountRow({ name, count, most }: CountRowProps) {
  const { number } = useLocale();
  return (
    <tr data-empty={count === 0}>
      <th scope="row">{name}</th>
      <td className="about-bar-cell">
        <Bar share={count / most} />
        <span>{number(count)}</span>
      </td>
    </tr>
  );
}

function thinWords(locale: Locale, extent: Extent): string {
  const { messages, list } = locale;
  const { here } = messages.about;
  const thin = thinRegions(extent);
  return thin.length === 0
    ? here.noThinRegions
    : here.thinRegions(list(thin.map((code) => locale.region(code))));
}

function languageWords({ messages, list, number, tag }: Locale, { query }: AtlasRecords): string {
  const { here } = messages.about;
  const names = new Intl.DisplayNames(tag, { type: "language", fallback: "code" });
  const languages = sourceLanguages(query.dataset.sources.values()).map(([lang, count]) =>
    here.languageCount(languageName(names, lang), number(count)),
  );
  return here.languages(list(languages));
}

/** `Intl.DisplayNames` throws at codes that are not of its form. */
function languageName(names: Intl.DisplayNames, lang: string): string {
  try {
    return names.of(lang) ?? lang;
  } catch {
    return lang;
  }
}
