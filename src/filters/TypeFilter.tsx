import { familyOf } from "../domain/vocabulary.ts";
import { useLocale } from "../i18n/locale.ts";
import { typeName } from "../i18n/typeWords.ts";
import { setFilter, toggleValue } from "../store/actions.ts";
import { answerOf } from "../store/selectors.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { TypeMark } from "../ui/TypeMark.tsx";
import { FacetList } from "./FacetList.tsx";
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
  const counts = useAtlas(answerOf)?.facets.type;
  return (
    <fieldset className="filters-family">
      <legend>
        <Checkbox
          label={messages.vocabulary.families[family]}
          checked={typesOf(family).every((type) => chosen.includes(type))}
          partly={typesOf(family).some((type) => chosen.includes(type))}
          onChange={() => setFilter({ type: toggledFamily(chosen, family) })}
          strong
        />
      </legend>
      {types.map((type) => (
        <Checkbox
          key={type}
          label={messages.vocabulary.types[type]}
          mark={<TypeMark type={type} size={20} />}
          count={counts?.get(type) ?? 0}
          checked={chosen.includes(type)}
          onChange={() => toggleValue("type", type)}
        />
      ))}
    </fieldset>
  );
}

/** Types that are a file's own, with the colours that the map gives them. */
function OwnTypes() {
  const locale = useLocale();
  const { messages } = locale;
  const query = useAtlas((state) => state.query);
  const chosen = useAtlas((state) => state.filter.type);
  const counts = useAtlas(answerOf)?.facets.type;
  const own = (query?.ownTypes ?? []).map((type) => [type, counts?.get(type) ?? 0] as const);
  return (
    <div className="filters-family">
      <h3 className="filters-subheading">{messages.filters.ownTypes}</h3>
      <FacetList
        label={messages.filters.ownTypes}
        counts={new Map(own)}
        labelOf={(type) => typeName(locale, type)}
        markOf={(type) => <TypeMark type={type} ownClass={query?.classOf(type) ?? 0} size={20} />}
        chosen={chosen.filter((type) => familyOf(type) === null)}
        onToggle={(type) => toggleValue("type", type)}
      />
    </div>
  );
}
