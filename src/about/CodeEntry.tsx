import { useLocale } from "../i18n/locale.ts";
import { SampleMark } from "../ui/SampleMark.tsx";
import { TypeMark } from "../ui/TypeMark.tsx";
import { codeName } from "./codeNames.ts";
import { ExampleList } from "./ExampleList.tsx";
import { type CodeList, type Examples, NO_EXAMPLES } from "./examples.ts";
import { NearMissLine } from "./NearMissLine.tsx";
import { anchorOf } from "./sections.ts";

interface CodeEntryProps {
  readonly list: CodeList;
  readonly code: string;
  readonly definition: string | undefined;
  /** By code; null while none can be opened. */
  readonly examples: ReadonlyMap<string, Examples> | null;
}

/** A code: name, definition, near miss, records that have it. */
export function CodeEntry({ list, code, definition, examples }: CodeEntryProps) {
  const { messages } = useLocale();
  return (
    <section className="about-code">
      <h5 id={anchorOf("codebook", list, code)} tabIndex={-1}>
        <CodeMark list={list} code={code} />
        {codeName(messages, list, code)} <code>{code}</code>
      </h5>
      {definition !== undefined && <p>{definition}</p>}
      <NearMissLine list={list} code={code} />
      {examples && <ExampleList examples={examples.get(code) ?? NO_EXAMPLES} />}
    </section>
  );
}

const SAMPLE_OF = {
  facility: "site",
  locality: "town",
  municipality: "town",
  province: "province",
  country: "country",
  none: "nowhere",
} as const;

/** The mark that the map draws for it, where there is one. */
function CodeMark({ list, code }: Pick<CodeEntryProps, "list" | "code">) {
  if (list === "types") return <TypeMark type={code} size={22} />;
  const samples: Readonly<Record<string, (typeof SAMPLE_OF)[keyof typeof SAMPLE_OF]>> = SAMPLE_OF;
  const sample = list === "precisions" ? samples[code] : undefined;
  return sample === undefined ? null : <SampleMark sample={sample} />;
}
