import { useLocale } from "../i18n/locale.ts";
import { AnchorLink } from "./AnchorLink.tsx";
import { anchorOf, PARTS, SECTIONS, type SectionName } from "./sections.ts";
import { useCurrentSection } from "./useCurrentSection.ts";

/** The table of contents. It stays in sight where there is room beside the text. */
export function Contents() {
  const { about } = useLocale().messages;
  const current = useCurrentSection();
  return (
    <nav className="about-contents" aria-labelledby={anchorOf("contents")}>
      <h3 id={anchorOf("contents")} tabIndex={-1}>
        {about.contents}
      </h3>
      <ol>
        {SECTIONS.map((section) => (
          <li key={section}>
            <AnchorLink anchor={anchorOf(section)} aria-current={section === current ? "true" : undefined}>
              {about.sections[section]}
            </AnchorLink>
            <Parts section={section} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Links to the parts of a section; nothing where it has none. */
export function Parts({ section }: { readonly section: SectionName }) {
  const { about } = useLocale().messages;
  const names: Readonly<Record<string, string>> = { ...about.method.parts, ...about.codebook.lists };
  const parts = PARTS[section];
  if (parts === undefined) return null;
  return (
    <ul className="about-parts">
      {parts.map((part) => (
        <li key={part}>
          <AnchorLink anchor={anchorOf(section, part)}>{names[part]}</AnchorLink>
        </li>
      ))}
    </ul>
  );
}
