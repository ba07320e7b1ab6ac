import type { Family, IncidentType } from "../domain/vocabulary.ts";
import { FAMILIES } from "../domain/vocabulary.ts";
import { useLocale } from "../i18n/locale.ts";
import { setFilter, toggleValue } from "../store/actions.ts";
import { answerOf } from "../store/selectors.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { TypeMark } from "../ui/TypeMark.tsx";
import { typesOf } from "./chipWords.ts";

/** Families and their types with counts under the other filters; also the key to the map's marks. */
export function TypeFilter() {
  const { messages } = useLocale();
  const chosen = useAtlas((state) => state.filter.type);
  const counts = useAtlas(answerOf)?.facets.type;
  return (
    <>
      {FAMILIES.map((family) => (
        <fieldset key={family} className="filters-family">
          <legend>
            <Checkbox
              label={messages.vocabulary.families[family]}
              checked={typesOf(family).every((type) => chosen.includes(type))}
              partly={typesOf(family).some((type) => chosen.includes(type))}
              onChange={() => setFilter({ type: toggledFamily(chosen, family) })}
              strong
            />
          </legend>
          {typesOf(family).map((type) => (
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
      ))}
      <p className="filters-note">{messages.filters.typeNote}</p>
    </>
  );
}

/** All types of a family, or none of them if all were chosen. */
export function toggledFamily(chosen: readonly IncidentType[], family: Family): readonly IncidentType[] {
  const types = typesOf(family);
  const rest = chosen.filter((type) => !types.includes(type));
  return types.every((type) => chosen.includes(type)) ? rest : [...rest, ...types];
}
