import "./filters.css";
import { useLocale } from "../i18n/locale.ts";
import { setFilter } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { FacetSection, FacetValues } from "./FacetSection.tsx";
import { MinimumFilter } from "./MinimumFilter.tsx";
import { NearFilter } from "./NearFilter.tsx";
import { SearchField } from "./SearchField.tsx";
import { TypeFilter } from "./TypeFilter.tsx";

/** Everything that can be asked of a record but its date, which the timeline asks, and what the link has locked. */
export function FilterPanel() {
  const { messages, region } = useLocale();
  const { filters, vocabulary } = messages;
  const dataset = useAtlas((state) => state.query?.dataset);
  const near = useAtlas((state) => state.filter.near);
  const min = useAtlas((state) => state.filter.min);
  const core = useAtlas((state) => state.filter.scope === "core");
  const lock = useAtlas((state) => state.lock);
  if (dataset === undefined) return null;
  const actorName = (id: string): string => dataset.actors.get(id)?.name ?? id;
  const sourceName = (id: string): string => {
    const source = dataset.sources.get(id);
    return source ? filters.sourceName(source.publisher, source.title) : id;
  };
  return (
    <form className="filters" onSubmit={(event) => event.preventDefault()}>
      {!lock.includes("q") && <SearchField />}
      {!lock.includes("type") && (
        <Disclosure summary={filters.type} open className="filters-section">
          <TypeFilter />
        </Disclosure>
      )}
      <FacetSection facet="country" label={filters.country} labelOf={region} open />
      <FacetSection facet="actor" label={filters.actor} labelOf={actorName}>
        <p className="filters-note">{filters.actorNote}</p>
        <h3 className="filters-subheading">{filters.role}</h3>
        <p className="filters-note">{filters.actingRoles}</p>
        <FacetValues facet="role" label={filters.role} labelOf={named(vocabulary.actorRoles)} />
        <h3 className="filters-subheading">{filters.basis}</h3>
        <FacetValues facet="basis" label={filters.basis} labelOf={named(vocabulary.bases)} />
      </FacetSection>
      <FacetSection facet="outcome" label={filters.outcome} labelOf={named(vocabulary.outcomes)} />
      <FacetSection facet="region" label={filters.region} labelOf={region} />
      {!lock.includes("near") && (
        <Disclosure summary={filters.near} open={near !== null} className="filters-section">
          <NearFilter />
        </Disclosure>
      )}
      {!lock.includes("min") && (
        <Disclosure summary={filters.min} open={min !== null} className="filters-section">
          <MinimumFilter />
        </Disclosure>
      )}
      <FacetSection facet="source" label={filters.source} labelOf={sourceName} />
      <FacetSection facet="precision" label={filters.precision} labelOf={named(vocabulary.precisions)} />
      <FacetSection facet="evidence" label={filters.evidence} labelOf={named(vocabulary.evidences)}>
        {!lock.includes("scope") && (
          <Checkbox
            label={filters.scopeCore}
            checked={core}
            onChange={() => setFilter({ scope: core ? "all" : "core" })}
          />
        )}
      </FacetSection>
    </form>
  );
}

const named =
  (words: Readonly<Record<string, string>>) =>
  (code: string): string =>
    words[code] ?? code;
