import type { ImportedFeature } from "../domain/imported.ts";
import type { Actor, IncidentFeature, Vocabulary } from "../domain/schema.ts";
import { byId } from "./atlasDataset.ts";
import { featureRecord } from "./geojson/featureRecord.ts";
import { type TypeNames, typeNames } from "./importedValues.ts";
import type { RowFormat } from "./rowFormat.ts";
import { tableRecords } from "./tables/readRow.ts";

/** Makes the record of a row from its bytes. @param number of the row, from 0 @param file number of its file */
export type RecordMaker = (bytes: Uint8Array, number: number, file: number) => ImportedFeature;

/** By the same definitions as the columns. @param formats by number of file */
export function createRecordMaker(formats: readonly RowFormat[], words: Vocabulary): RecordMaker {
  const names = typeNames(words.types);
  const actors = byId<Actor>(words.actors);
  const makers = formats.map((format) => makerFor(format, names, actors));
  return (bytes, number, file) => {
    const maker = makers[file];
    if (maker === undefined) throw new RangeError(`file ${file} asked for, of ${makers.length}`);
    return maker(bytes, number);
  };
}

type FileMaker = (bytes: Uint8Array, number: number) => ImportedFeature;

function makerFor(format: RowFormat, names: TypeNames, actors: ReadonlyMap<string, Actor>): FileMaker {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  switch (format.kind) {
    case "atlas":
      return (bytes) => checkedBefore(JSON.parse(decoder.decode(bytes)));
    case "geojson":
      return (bytes, number) => featureRecord(decoder.decode(bytes), number, { ...format, names });
    case "table":
      return tableRecords(format.shape, actors, names);
  }
}

/** Its bytes are those of a feature that was checked when it was read. */
function checkedBefore(value: IncidentFeature): IncidentFeature {
  return value;
}
