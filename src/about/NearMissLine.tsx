import { useLocale } from "../i18n/locale.ts";
import { AnchorLink } from "./AnchorLink.tsx";
import { codeName } from "./codeNames.ts";
import type { CodeList } from "./examples.ts";
import { anchorOf } from "./sections.ts";

interface NearMissLineProps {
  readonly list: CodeList;
  /** A code of the list; of measures a group. */
  readonly code: string;
}

interface AnyNearMiss {
  readonly instead: string;
  readonly text: string;
}

/** What could be taken for a code and is coded otherwise, with a way to that code. */
export function NearMissLine({ list, code }: NearMissLineProps) {
  const { messages } = useLocale();
  const { codebook } = messages.about;
  const ofList: Readonly<Record<string, AnyNearMiss>> = codebook.nearMisses[list];
  const miss = ofList[code];
  if (miss === undefined) return null;
  return (
    <p className="about-near">
      <span className="about-label">{codebook.nearMiss}</span> {miss.text}{" "}
      <AnchorLink anchor={anchorOf("codebook", list, miss.instead)}>
        {codebook.instead(codeName(messages, list, miss.instead))}
      </AnchorLink>
    </p>
  );
}
