import type { ImportedFeature } from "../domain/imported.ts";
import { useLocale } from "../i18n/locale.ts";
import { dateWords, shortened } from "../i18n/recordWords.ts";
import type { Row } from "../query/answer.ts";
import { ActorLines } from "./ActorLines.tsx";
import { CopyActions } from "./CopyActions.tsx";
import { Figures } from "./Figures.tsx";
import { OutsideFilter } from "./OutsideFilter.tsx";
import { OwnProperties } from "./OwnProperties.tsx";
import { beginningOf } from "./ownText.ts";
import { Places } from "./Places.tsx";
import { RecordHead } from "./RecordHead.tsx";
import { SourceList } from "./SourceList.tsx";

interface ImportedDetailProps {
  readonly feature: ImportedFeature;
  readonly row: Row;
}

/** Code points; the file's own words stand below. */
const LONGEST_SUMMARY = 600;

/** A row of a reader's own file: what we understood of it, then all that it says. */
export function ImportedDetail({ feature, row }: ImportedDetailProps) {
  const locale = useLocale();
  const { detail, vocabulary } = locale.messages;
  const { properties: record, geometry, own } = feature;
  const isNamed =
    record.countries.length > 0 ||
    record.places.some(({ facility, place, unit }) => facility ?? place ?? unit);
  return (
    <>
      <RecordHead record={{ ...record, title: beginningOf(record.title) }} />
      <OutsideFilter row={row} />
      {record.summary !== "" && record.summary !== record.title && (
        <p className="detail-summary" dir="auto">
          {shortened(record.summary, LONGEST_SUMMARY)}
        </p>
      )}
      <dl className="detail-facts">
        <dt>{detail.when}</dt>
        <dd>
          {dateWords(locale, record)}
          {record.dateNote && <p className="detail-note">{record.dateNote}</p>}
        </dd>
        <dt>{detail.where}</dt>
        <dd>
          {isNamed ? <Places record={record} /> : <p>{vocabulary.precisions[record.precision]}</p>}
          {geometry !== null && (
            <p className="detail-note">
              {detail.coordinates(
                locale.number(geometry.coordinates[1]),
                locale.number(geometry.coordinates[0]),
              )}
            </p>
          )}
        </dd>
        {record.actors.length > 0 && (
          <>
            <dt>{detail.who}</dt>
            <dd>
              <ActorLines actors={record.actors} />
            </dd>
          </>
        )}
      </dl>
      <p className="detail-note">{detail.asInFile}</p>
      <Figures record={record} />
      {record.sources.length > 0 && <SourceList ids={record.sources} />}
      {own !== undefined && <OwnProperties own={own} />}
      <CopyActions id={record.id} title={record.title} />
    </>
  );
}
