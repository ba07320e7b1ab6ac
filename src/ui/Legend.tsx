import type { ReactNode } from "react";
import { FAMILIES, FAMILY_OF, type Family, INCIDENT_TYPES } from "../domain/vocabulary.ts";
import { useLocale } from "../i18n/locale.ts";
import { typeName } from "../i18n/typeWords.ts";
import { Disclosure } from "./Disclosure.tsx";
import { FamilyMark } from "./FamilyMark.tsx";
import { OWN_GLYPHS } from "./glyphs.ts";
import { SAMPLES, SampleMark } from "./SampleMark.tsx";
import { TypeMark } from "./TypeMark.tsx";
import "./parts.css";
import "./legend.css";

interface LegendProps {
  /** At first, as on wide pages. */
  readonly open?: boolean;
  /** Families that occur; all where nothing is said. */
  readonly families?: readonly Family[];
  /** Something that usually is not there. */
  readonly more?: ReactNode;
  /** Types of a reader's own file, in the order of their classes. */
  readonly ownTypes?: readonly string[];
}

/** What the marks mean, drawn from the tables that draw the map. */
export function Legend({ open = false, families = FAMILIES, ownTypes = [], more }: LegendProps) {
  const { ui, vocabulary } = useLocale().messages;
  const { legend } = ui;
  return (
    <Disclosure summary={legend.heading} open={open} className="legend">
      {more}
      <ul className="legend-families">
        {families.map((family) => (
          <li key={family}>
            <FamilyMark family={family} size={16} /> {vocabulary.families[family]}
          </li>
        ))}
        <OwnTypes types={ownTypes} />
      </ul>
      <ul className="legend-marks" aria-label={legend.marks}>
        {SAMPLES.map((sample) => (
          <li key={sample}>
            <SampleMark sample={sample} />
            <span>{legend.samples[sample]}</span>
          </li>
        ))}
      </ul>
      {families.length > 0 && (
        <Disclosure summary={legend.signs} className="legend-signs">
          <p className="legend-note">{legend.families}</p>
          <Families families={families} />
        </Disclosure>
      )}
    </Disclosure>
  );
}

/** The last class stands for all types beyond those that have a colour each. */
const FIRST_CLASS = FAMILIES.length;
const OWN_LOOKS = OWN_GLYPHS.length - 1;

function OwnTypes({ types }: { readonly types: readonly string[] }) {
  const { messages, number } = useLocale();
  const others = types.length - OWN_LOOKS;
  return (
    <>
      {types.slice(0, OWN_LOOKS).map((type, index) => (
        <li key={type}>
          <TypeMark type={type} ownClass={FIRST_CLASS + index} size={20} />
          <span className="legend-own" dir="auto" title={type}>
            {typeName({ messages }, type)}
          </span>
        </li>
      ))}
      {others > 0 && (
        <li>
          <TypeMark type="" size={20} />
          {messages.map.legendOthers(others, number(others))}
        </li>
      )}
    </>
  );
}

function Families({ families }: { readonly families: readonly Family[] }) {
  const { vocabulary } = useLocale().messages;
  return families.map((family) => (
    <section key={family} className="legend-family">
      <h3 className="legend-heading">
        <FamilyMark family={family} size={14} /> {vocabulary.families[family]}
      </h3>
      <ul className="legend-types">
        {INCIDENT_TYPES.filter((type) => FAMILY_OF[type] === family && type !== "campaign").map((type) => (
          <li key={type} title={vocabulary.typeDefinitions[type]}>
            <TypeMark type={type} size={20} />
            <span>{vocabulary.types[type]}</span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
