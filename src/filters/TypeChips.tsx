import "./filters.css";
import { FAMILIES } from "../domain/vocabulary.ts";
import { useLocale } from "../i18n/locale.ts";
import { setFilter } from "../store/actions.ts";
import { answerOf } from "../store/selectors.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { FamilyMark } from "../ui/FamilyMark.tsx";
import { typesOf } from "./chipWords.ts";
import { toggledFamily } from "./TypeFilter.tsx";

/** The choice of types in the compact form: one button a family, so that it fits into any frame. */
export function TypeChips() {
  const { messages, number } = useLocale();
  const chosen = useAtlas((state) => state.filter.type);
  const counts = useAtlas(answerOf)?.facets.type;
  return (
    <fieldset className="filters-chips">
      <legend className="visually-hidden">{messages.filters.type}</legend>
      {FAMILIES.map((family) => {
        const types = typesOf(family);
        const some = types.some((type) => chosen.includes(type));
        const all = types.every((type) => chosen.includes(type));
        const name = messages.vocabulary.families[family];
        const total = types.reduce((sum, type) => sum + (counts?.get(type) ?? 0), 0);
        return (
          <button
            key={family}
            type="button"
            className="filters-chip"
            aria-pressed={all || (some && "mixed")}
            title={name}
            aria-label={messages.filters.familyEntries(name, number(total), total)}
            onClick={() => setFilter({ type: toggledFamily(chosen, family) })}
          >
            <FamilyMark family={family} size={16} />
            <span className="filters-chip-name">{messages.filters.familyShort[family]}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
