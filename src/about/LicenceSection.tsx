import { formatPeriod } from "../i18n/dates.ts";
import { useLocale } from "../i18n/locale.ts";
import { CopyField } from "../ui/CopyField.tsx";
import { ExternalLink } from "../ui/ExternalLink.tsx";
import { Section } from "./Section.tsx";
import type { AtlasRecords } from "./useAtlasRecords.ts";

const CC_BY = "https://creativecommons.org/licenses/by/4.0/";

/** Under what terms the data may be used, and how to cite it. */
export function LicenceSection({ atlas }: { readonly atlas: AtlasRecords | null }) {
  const { licence } = useLocale().messages.about;
  return (
    <Section name="licence">
      <p>{licence.data}</p>
      <p>
        <ExternalLink href={CC_BY} label={licence.link} />
      </p>
      <p>{licence.citing}</p>
      {atlas !== null && <Citation atlas={atlas} />}
      <p>{licence.figure}</p>
      <p>{licence.pages}</p>
      <p>{licence.basemap}</p>
    </Section>
  );
}

function Citation({ atlas: { query } }: { readonly atlas: AtlasRecords }) {
  const locale = useLocale();
  const { licence } = locale.messages.about;
  const { attribution, title, version } = query.dataset.metadata;
  const last = formatPeriod(locale, query.coverage.to, query.coverage.to);
  const text = licence.citationText(title, version, last, pageAddress());
  return (
    <>
      <CopyField label={licence.citation} text={text} rows={3} />
      {/* A field shows on paper only what fits into it. */}
      <p className="about-on-paper">{text}</p>
      <p className="about-note">{licence.attribution(attribution)}</p>
    </>
  );
}

/** Address of the folder that the page stands in, without what is asked of it. */
function pageAddress(): string {
  const base = document.baseURI;
  return URL.canParse("./", base) ? new URL("./", base).href : base;
}
