import { memo, useCallback, useMemo } from "react";
import { type Family, familyOf } from "../domain/vocabulary.ts";
import { useLocale } from "../i18n/locale.ts";
import { typeName } from "../i18n/typeWords.ts";
import { setFilter, toggleValue } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { useShown } from "../store/useShown.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { TypeMark } from "../ui/TypeMark.tsx";
import { FacetList } from "./FacetList.tsx";
import { FacetRow } from "./FacetRow.tsx";
import { type OfferedFamily, offeredFamilies, toggledFamily, typesOf } from "./families.ts";

/** Families and their types with counts under the other filters; also the key to the map's marks. */
export function TypeFilter() {
  const { messages } = useLocale();
  const query = useAtlas((state) => state.query);
  if (query === null) return null;
  return (
    <>
      {query.ownTypes.length > 0 && <OwnTypes />}
      {offeredFamilies(query).map((offered) => (
        <FamilyFilter key={offered.family} {...offered} />
      ))}
      <p className="filters-note">{messages.filters.typeNote}</p>
    </>
  );
}

function FamilyFilter({ family, types }: OfferedFamily) {
  const { messages } = useLocale();
  const chosen = useAtlas((state) => state.filter.type);
  const counts = useShown()?.answer.facets.type;
  return (
    <fieldset className="filters-family">
      <legend>
        <FamilyBox family={family} chosen={chosen} />
      </legend>
      {types.map((type) => (
        <FacetRow
          key={type}
          value={type}
          label={messages.vocabulary.types[type]}
          markOf={markOf}
          count={counts?.get(type) ?? 0}
          checked={chosen.includes(type)}
          onToggle={toggleType}
        />
      ))}
    </fieldset>
  );
}

interface FamilyBoxProps {
  readonly family: Family;
  readonly chosen: readonly string[];
}

const FamilyBox = memo(({ family, chosen }: FamilyBoxProps) => (
  <Checkbox
    label={useLocale().messages.vocabulary.families[family]}
    checked={typesOf(family).every((type) => chosen.includes(type))}
    partly={typesOf(family).some((type) => chosen.includes(type))}
    onChange={() => setFilter({ type: toggledFamily(chosen, family) })}
    strong
  />
));

/** Types that are a file's own, with the colours that the map gives them. */
function OwnTypes() {
  const locale = useLocale();
  const { messages } = locale;
  const query = useAtlas((state) => state.query);
  const chosen = useAtlas((state) => state.filter.type);
  const shown = useShown();
  const all = shown?.answer.facets.type;
  const counts = useMemo(
    () => new Map((query?.ownTypes ?? []).map((type) => [type, all?.get(type) ?? 0])),
    [query, all],
  );
  const labelOf = useCallback((type: string) => typeName(locale, type), [locale]);
  const markOfOwn = useCallback(
    (type: string) => <TypeMark type={type} ownClass={query?.classOf(type) ?? 0} size={20} />,
    [query],
  );
  const first = shown?.filter.type;
  return (
    <div className="filters-family">
      <h3 className="filters-subheading">{messages.filters.ownTypes}</h3>
      <FacetList
        label={messages.filters.ownTypes}
        counts={counts}
        labelOf={labelOf}
        markOf={markOfOwn}
        chosen={useMemo(() => chosen.filter(isOwn), [chosen])}
        first={useMemo(() => (first ?? chosen).filter(isOwn), [first, chosen])}
        onToggle={toggleType}
      />
    </div>
  );
}

const isOwn = (type: string): boolean => familyOf(type) === null;

const markOf = (type: string) => <TypeMark type={type} size={20} />;

const toggleType = (type: string): void => toggleValue("type", type);
