import { type ReactNode, useCallback } from "react";
import type { Filter } from "../domain/filter.ts";
import { useLocale } from "../i18n/locale.ts";
import { shortened } from "../i18n/recordWords.ts";
import type { Facet } from "../query/answer.ts";
import { toggleValue } from "../store/actions.ts";
import { isLocked } from "../store/locked.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { useShown } from "../store/useShown.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { FacetList } from "./FacetList.tsx";
import { hasValues } from "./occurring.ts";

interface FacetValuesProps {
  readonly facet: Facet;
  readonly label: string;
  readonly labelOf: (value: string) => string;
}

const NO_COUNTS: ReadonlyMap<string, number> = new Map();

/** The values that the records have, and those that the filter asks for though no record has them. */
export function FacetValues({ facet, label, labelOf }: FacetValuesProps) {
  const chosen: readonly string[] = useAtlas((state) => state.filter[facet]);
  const fixed = useAtlas((state) => isLocked(state, facet));
  const shown = useShown();
  // Values come from the records or from a link that was checked: all are of the facet's own list.
  const toggle = useCallback(
    (value: string): void => toggleValue(facet, value as Filter[typeof facet][number]),
    [facet],
  );
  const counts = shown?.answer.facets[facet] ?? NO_COUNTS;
  const first = shown?.filter[facet] ?? chosen;
  if (fixed) return <FixedValues labels={chosen.map(labelOf)} />;
  return <FacetList {...{ label, counts, labelOf, chosen, first }} onToggle={toggle} />;
}

/** What the link has locked, as text. */
function FixedValues({ labels }: { readonly labels: readonly string[] }) {
  const { filters } = useLocale().messages;
  return (
    <ul className="filters-fixed">
      {labels.map((label) => (
        <li key={label} dir="auto">
          {shortened(label, LONGEST_LABEL)}
        </li>
      ))}
      {labels.length === 0 && <li>{filters.any}</li>}
    </ul>
  );
}

/** Code points. */
const LONGEST_LABEL = 120;

interface FacetSectionProps extends FacetValuesProps {
  readonly open?: boolean;
  readonly children?: ReactNode;
}

/** A facet that folds, where the data have any value of it; open at first where the filter asks for some of its values. */
export function FacetSection({ open = false, children, ...values }: FacetSectionProps) {
  const asked = useAtlas((state) => state.filter[values.facet].length > 0);
  const query = useAtlas((state) => state.query);
  if (query === null || !(asked || hasValues(query, values.facet))) return null;
  return (
    <Disclosure summary={values.label} open={open || asked} className="filters-section">
      <FacetValues {...values} />
      {children}
    </Disclosure>
  );
}
