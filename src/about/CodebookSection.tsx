import { useMemo } from "react";
import { useLocale } from "../i18n/locale.ts";
import { CodeEntry } from "./CodeEntry.tsx";
import { Parts } from "./Contents.tsx";
import { CODE_LISTS, type CodeList, examplesOf } from "./examples.ts";
import { MeasureEntries } from "./MeasureEntries.tsx";
import { Section } from "./Section.tsx";
import { anchorOf } from "./sections.ts";
import type { AtlasRecords } from "./useAtlasRecords.ts";

/** Every word that a record may be coded with. */
export function CodebookSection({ atlas }: { readonly atlas: AtlasRecords | null }) {
  const { about } = useLocale().messages;
  return (
    <Section name="codebook">
      <p>{about.codebook.intro}</p>
      {atlas === null ? (
        <p className="about-missing">{about.noData}</p>
      ) : (
        <>
          <p>{atlas.isShown ? about.codebook.choice : about.codebook.notShown}</p>
          <div className="about-inline-parts">
            <Parts section="codebook" />
          </div>
          {CODE_LISTS.map((list) => (
            <Codes key={list} list={list} atlas={atlas} />
          ))}
        </>
      )}
    </Section>
  );
}

interface CodesProps {
  readonly list: CodeList;
  readonly atlas: AtlasRecords;
}

function Codes({ list, atlas: { query, records, campaigns, isShown } }: CodesProps) {
  const { codebook } = useLocale().messages.about;
  const examples = useMemo(() => {
    if (!isShown) return null;
    // Campaigns are counted nowhere, but they are what one type is about.
    return examplesOf(list, list === "types" ? [...records, ...campaigns] : records);
  }, [list, records, campaigns, isShown]);
  const { vocabulary } = query.dataset;
  return (
    <>
      <h4 id={anchorOf("codebook", list)} tabIndex={-1}>
        {codebook.lists[list]}
      </h4>
      <p>{codebook.notes[list]}</p>
      {list === "measures" ? (
        <MeasureEntries measures={vocabulary.measures} examples={examples} />
      ) : (
        vocabulary[list].map(({ id, definition }) => (
          <CodeEntry key={id} list={list} code={id} definition={definition} examples={examples} />
        ))
      )}
    </>
  );
}
