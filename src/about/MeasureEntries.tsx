import type { Vocabulary } from "../domain/schema.ts";
import { MEASURE_GROUPS, type MeasureGroup } from "../domain/vocabulary.ts";
import { useLocale } from "../i18n/locale.ts";
import { ExampleList } from "./ExampleList.tsx";
import { type Examples, NO_EXAMPLES } from "./examples.ts";
import { NearMissLine } from "./NearMissLine.tsx";
import { anchorOf } from "./sections.ts";

type Measure = Vocabulary["measures"][number];

interface MeasureEntriesProps {
  readonly measures: readonly Measure[];
  /** By measure; null while none can be opened. */
  readonly examples: ReadonlyMap<string, Examples> | null;
}

/** Measures under the groups within which they are compared. */
export function MeasureEntries({ measures, examples }: MeasureEntriesProps) {
  return MEASURE_GROUPS.map((group) => (
    <Group
      key={group}
      group={group}
      measures={measures.filter((measure) => measure.group === group)}
      examples={examples}
    />
  ));
}

interface GroupProps extends MeasureEntriesProps {
  readonly group: MeasureGroup;
}

function Group({ group, measures, examples }: GroupProps) {
  const { about, vocabulary } = useLocale().messages;
  return (
    <section className="about-code">
      <h5 id={anchorOf("codebook", "measures", group)} tabIndex={-1}>
        {vocabulary.measureGroups[group]} <code>{group}</code>
      </h5>
      <p>{about.codebook.groupDefinitions[group]}</p>
      <NearMissLine list="measures" code={group} />
      {measures.map((measure) => (
        <div key={measure.id} className="about-measure">
          {/* One that is all its group holds, under the same name, has its heading above. */}
          {(measures.length > 1 || measure.id !== group) && (
            <h6>
              {measure.name} <code>{measure.id}</code>
            </h6>
          )}
          {typeof measure.definition === "string" && <p>{measure.definition}</p>}
          {examples && <ExampleList examples={examples.get(measure.id) ?? NO_EXAMPLES} />}
        </div>
      ))}
    </section>
  );
}
