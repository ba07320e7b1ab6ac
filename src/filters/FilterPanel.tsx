import "./filters.css";
import { useMemo } from "react";
import { ACTOR_ROLES, BASES, EVIDENCES, OUTCOMES, PRECISIONS } from "../domain/vocabulary.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Facet } from "../query/answer.ts";
import { setFilter, toggleValue } from "../store/actions.ts";
import { answerOf } from "../store/selectors.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { FacetList, type FacetOption } from "./FacetList.tsx";
import { MinimumFilter } from "./MinimumFilter.tsx";
import { NearFilter } from "./NearFilter.tsx";
import { SearchField } from "./SearchField.tsx";
import { TypeFilter } from "./TypeFilter.tsx";

/** Everything that can be asked of a record but its date, which the timeline asks. */
export function FilterPanel() {
  const { messages, region } = useLocale();
  const { filters, vocabulary } = messages;
  const filter = useAtlas((state) => state.filter);
  const query = useAtlas((state) => state.query);
  const answer = useAtlas(answerOf);
  const options = useMemo(() => {
    /** Values that the records have or the filter asks for; those without a count stay, at 0. */
    return (facet: Facet, labelOf: (value: string) => string, all: Iterable<string>): FacetOption[] => {
      const counts = answer?.facets[facet] ?? new Map<string, number>();
      return [...new Set([...all, ...counts.keys()])].map((value) => ({
        value,
        label: labelOf(value),
        count: counts.get(value) ?? 0,
      }));
    };
  }, [answer]);
  if (query === null || answer === null) return null;
  const { actors, sources } = query.dataset;
  const named = (words: Readonly<Record<string, string>>) => (code: string) => words[code] ?? code;
  const sourceName = (id: string): string => {
    const source = sources.get(id);
    return source ? filters.sourceName(source.publisher, source.title) : id;
  };
  return (
    <form className="filters" onSubmit={(event) => event.preventDefault()}>
      <SearchField />
      <Disclosure summary={filters.type} open className="filters-section">
        <TypeFilter />
      </Disclosure>
      <Disclosure summary={filters.country} open className="filters-section">
        <FacetList
          label={filters.country}
          options={options("country", region, filter.country)}
          chosen={filter.country}
          onToggle={(value) => toggleValue("country", value)}
        />
      </Disclosure>
      <Disclosure summary={filters.actor} open={filter.actor.length > 0} className="filters-section">
        <p className="filters-note">{filters.actorNote}</p>
        <FacetList
          label={filters.actor}
          options={options("actor", (id) => actors.get(id)?.name ?? id, filter.actor)}
          chosen={filter.actor}
          onToggle={(value) => toggleValue("actor", value)}
        />
        <h3 className="filters-subheading">{filters.role}</h3>
        <p className="filters-note">{filters.actingRoles}</p>
        <FacetList
          label={filters.role}
          options={options("role", named(vocabulary.actorRoles), filter.role).filter(({ value }) =>
            isOf(ACTOR_ROLES, value),
          )}
          chosen={filter.role}
          onToggle={(value) => isOf(ACTOR_ROLES, value) && toggleValue("role", value)}
        />
        <h3 className="filters-subheading">{filters.basis}</h3>
        <FacetList
          label={filters.basis}
          options={options("basis", named(vocabulary.bases), filter.basis)}
          chosen={filter.basis}
          onToggle={(value) => isOf(BASES, value) && toggleValue("basis", value)}
        />
      </Disclosure>
      <Disclosure summary={filters.outcome} open={filter.outcome.length > 0} className="filters-section">
        <FacetList
          label={filters.outcome}
          options={options("outcome", named(vocabulary.outcomes), filter.outcome)}
          chosen={filter.outcome}
          onToggle={(value) => isOf(OUTCOMES, value) && toggleValue("outcome", value)}
        />
      </Disclosure>
      <Disclosure summary={filters.region} open={filter.region.length > 0} className="filters-section">
        <FacetList
          label={filters.region}
          options={options("region", region, filter.region)}
          chosen={filter.region}
          onToggle={(value) => toggleValue("region", value)}
        />
      </Disclosure>
      <Disclosure summary={filters.near} open={filter.near !== null} className="filters-section">
        <NearFilter />
      </Disclosure>
      <Disclosure summary={filters.min} open={filter.min !== null} className="filters-section">
        <MinimumFilter />
      </Disclosure>
      <Disclosure summary={filters.source} open={filter.source.length > 0} className="filters-section">
        <FacetList
          label={filters.source}
          options={options("source", sourceName, filter.source)}
          chosen={filter.source}
          onToggle={(value) => toggleValue("source", value)}
        />
      </Disclosure>
      <Disclosure summary={filters.precision} open={filter.precision.length > 0} className="filters-section">
        <FacetList
          label={filters.precision}
          options={options("precision", named(vocabulary.precisions), filter.precision)}
          chosen={filter.precision}
          onToggle={(value) => isOf(PRECISIONS, value) && toggleValue("precision", value)}
        />
      </Disclosure>
      <Disclosure
        summary={filters.evidence}
        open={filter.evidence.length > 0 || filter.scope === "core"}
        className="filters-section"
      >
        <FacetList
          label={filters.evidence}
          options={options("evidence", named(vocabulary.evidences), filter.evidence)}
          chosen={filter.evidence}
          onToggle={(value) => isOf(EVIDENCES, value) && toggleValue("evidence", value)}
        />
        <Checkbox
          label={filters.scopeCore}
          checked={filter.scope === "core"}
          onChange={() => setFilter({ scope: filter.scope === "core" ? "all" : "core" })}
        />
      </Disclosure>
    </form>
  );
}

/** Whether a text is one of a closed list of codes. */
function isOf<Code extends string>(codes: readonly Code[], value: string): value is Code {
  return codes.some((code) => code === value);
}
