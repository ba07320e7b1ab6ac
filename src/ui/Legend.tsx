import { FAMILIES, FAMILY_OF, INCIDENT_TYPES } from "../domain/vocabulary.ts";
import { useLocale } from "../i18n/locale.ts";
import { Disclosure } from "./Disclosure.tsx";
import { FamilyMark } from "./FamilyMark.tsx";
import { SAMPLES, SampleMark } from "./SampleMark.tsx";
import { TypeMark } from "./TypeMark.tsx";
import "./parts.css";
import "./legend.css";

/** What the marks mean, drawn from the tables that draw the map. @param open at first, as on wide pages */
export function Legend({ open = false }: { readonly open?: boolean }) {
  const { ui, vocabulary } = useLocale().messages;
  const { legend } = ui;
  return (
    <Disclosure summary={legend.heading} open={open} className="legend">
      <ul className="legend-families">
        {FAMILIES.map((family) => (
          <li key={family}>
            <FamilyMark family={family} size={16} /> {vocabulary.families[family]}
          </li>
        ))}
      </ul>
      <ul className="legend-marks" aria-label={legend.marks}>
        {SAMPLES.map((sample) => (
          <li key={sample}>
            <SampleMark sample={sample} />
            <span>{legend.samples[sample]}</span>
          </li>
        ))}
      </ul>
      <Disclosure summary={legend.signs} className="legend-signs">
        <p className="legend-note">{legend.families}</p>
        <Families />
      </Disclosure>
    </Disclosure>
  );
}

function Families() {
  const { vocabulary } = useLocale().messages;
  return FAMILIES.map((family) => (
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
