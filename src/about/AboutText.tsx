import "./about.css";
import "../ui/legend.css";
import { useLocale } from "../i18n/locale.ts";
import { CodebookSection } from "./CodebookSection.tsx";
import { Contents } from "./Contents.tsx";
import { BordersSection, ContactSection, FilesSection, PrivacySection } from "./EndSections.tsx";
import { HereSection } from "./HereSection.tsx";
import { LicenceSection } from "./LicenceSection.tsx";
import { MethodSection } from "./MethodSection.tsx";
import { RulesSection } from "./RulesSection.tsx";
import { useAtlasRecords } from "./useAtlasRecords.ts";
import { WhatSection } from "./WhatSection.tsx";

/** What is here and what is not, how it was made, what its words mean, under which rules, and whom to ask. */
export function AboutText() {
  const { about } = useLocale().messages;
  const atlas = useAtlasRecords();
  return (
    <div className="about">
      <Contents />
      <div className="about-text">
        {atlas !== null && !atlas.isShown && <p className="about-missing">{about.otherFile}</p>}
        <WhatSection atlas={atlas} />
        <HereSection atlas={atlas} />
        <MethodSection atlas={atlas} />
        <CodebookSection atlas={atlas} />
        <RulesSection atlas={atlas} />
        <LicenceSection atlas={atlas} />
        <BordersSection />
        <FilesSection />
        <PrivacySection />
        <ContactSection />
      </div>
    </div>
  );
}
