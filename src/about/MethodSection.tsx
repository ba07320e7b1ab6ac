import { type ReactNode, useMemo } from "react";
import { useLocale } from "../i18n/locale.ts";
import { SAMPLES, SampleMark } from "../ui/SampleMark.tsx";
import { AnchorLink } from "./AnchorLink.tsx";
import { Parts } from "./Contents.tsx";
import { DateDrawing } from "./DateDrawing.tsx";
import { FigureExample } from "./FigureExample.tsx";
import { Section } from "./Section.tsx";
import { ShareTable } from "./ShareTable.tsx";
import { anchorOf, type MethodPart } from "./sections.ts";
import { affiliationShares, claimShares, sourceShares } from "./shares.ts";
import type { AtlasRecords } from "./useAtlasRecords.ts";

interface MethodProps {
  readonly atlas: AtlasRecords | null;
}

const PLACE_SAMPLES = SAMPLES.filter((sample) => sample !== "cluster" && sample !== "facility");

/** How records are made and how their dates, figures, places and actors are to be read. */
export function MethodSection({ atlas }: MethodProps) {
  const { about, ui } = useLocale().messages;
  const { method } = about;
  return (
    <Section name="method">
      <div className="about-inline-parts">
        <Parts section="method" />
      </div>
      <Part name="sources">
        <p>{method.origin}</p>
        <p>{method.claims}</p>
        {atlas !== null && <Traced atlas={atlas} />}
      </Part>
      <Part name="dates">
        <p>{method.dates}</p>
        <DateDrawing />
        <p>{method.byStart}</p>
      </Part>
      <Part name="figures">
        <p>{method.figures}</p>
        {atlas !== null && <FigureExample atlas={atlas} />}
        <p>{method.headline}</p>
        <p>{method.totals}</p>
      </Part>
      <Part name="places">
        <p>{method.places}</p>
        <ul className="about-samples">
          {PLACE_SAMPLES.map((sample) => (
            <li key={sample}>
              <SampleMark sample={sample} />
              <span>{ui.legend.samples[sample]}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part name="actors">
        <p>{method.actors}</p>
        <p>{method.affiliations}</p>
        {atlas !== null && <Affiliations atlas={atlas} />}
        <p>
          <AnchorLink anchor={anchorOf("codebook", "actorRoles")}>
            {about.codebook.lists.actorRoles}
          </AnchorLink>
        </p>
      </Part>
    </Section>
  );
}

function Part({ name, children }: { readonly name: MethodPart; readonly children: ReactNode }) {
  const { method } = useLocale().messages.about;
  return (
    <>
      <h4 id={anchorOf("method", name)} tabIndex={-1}>
        {method.parts[name]}
      </h4>
      {children}
    </>
  );
}

function Traced({ atlas: { query, records, campaigns } }: { readonly atlas: AtlasRecords }) {
  const { sharesHeading, shares } = useLocale().messages.about.method;
  const { sources } = query.dataset;
  const claims = useMemo(
    () => claimShares([...records, ...campaigns], sources),
    [records, campaigns, sources],
  );
  const read = useMemo(() => sourceShares(sources.values()), [sources]);
  return (
    <ShareTable
      caption={sharesHeading}
      shares={[
        [shares.voiced, claims.voiced],
        [shares.located, claims.located],
        [shares.readInFull, claims.readInFull],
        [shares.read, read.read],
        [shares.excerpt, read.excerpt],
        [shares.secondary, read.secondary],
        [shares.linked, read.linked],
        [shares.archived, read.archived],
      ]}
    />
  );
}

function Affiliations({ atlas: { query } }: { readonly atlas: AtlasRecords }) {
  const { parts, affiliationShares: names } = useLocale().messages.about.method;
  const { actors, sources } = query.dataset;
  const shares = useMemo(() => affiliationShares(actors.values(), sources), [actors, sources]);
  return (
    <ShareTable
      caption={parts.actors}
      shares={[
        [names.actors, shares.actors],
        [names.sourced, shares.sourced],
        [names.dated, shares.dated],
      ]}
    />
  );
}
