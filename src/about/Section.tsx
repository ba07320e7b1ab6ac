import type { ReactNode } from "react";
import { useLocale } from "../i18n/locale.ts";
import { AnchorLink } from "./AnchorLink.tsx";
import { anchorOf, type SectionName } from "./sections.ts";

interface SectionProps {
  readonly name: SectionName;
  readonly children: ReactNode;
}

/** A section with its heading, and on narrow screens a way back to the table of contents. */
export function Section({ name, children }: SectionProps) {
  const { about } = useLocale().messages;
  return (
    <section className="about-section" aria-labelledby={anchorOf(name)}>
      <h3 id={anchorOf(name)} tabIndex={-1}>
        {about.sections[name]}
      </h3>
      {children}
      <p className="about-back">
        <AnchorLink anchor={anchorOf("contents")}>{about.backToContents}</AnchorLink>
      </p>
    </section>
  );
}
