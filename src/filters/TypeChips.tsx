import "./filters.css";
import type { ReactNode } from "react";
import { useLocale } from "../i18n/locale.ts";
import { shortened } from "../i18n/recordWords.ts";
import { typeName } from "../i18n/typeWords.ts";
import { CLASSES, FIRST_OWN_CLASS } from "../query/columns.ts";
import { setFilter, toggleValue } from "../store/actions.ts";
import { isLocked } from "../store/locked.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { useShown } from "../store/useShown.ts";
import { FamilyMark } from "../ui/FamilyMark.tsx";
import { TypeMark } from "../ui/TypeMark.tsx";
import { offeredFamilies, toggledFamily, typesOf } from "./families.ts";

/** The choice of types in the compact form: one button a family, so that it fits into any frame. */
export function TypeChips() {
  const locale = useLocale();
  const { filters, vocabulary } = locale.messages;
  const chosen = useAtlas((state) => state.filter.type);
  const counts = useShown()?.answer.facets.type;
  const query = useAtlas((state) => state.query);
  const fixed = useAtlas((state) => isLocked(state, "type"));
  if (query === null || fixed) return null;
  const own = query.ownTypes.slice(0, MOST_OWN);
  return (
    <fieldset className="filters-chips">
      <legend className="visually-hidden">{filters.type}</legend>
      {own.map((type) => (
        <TypeChip
          key={type}
          name={shortened(typeName(locale, type), LONGEST_NAME)}
          short={shortened(typeName(locale, type), LONGEST_SHORT)}
          mark={<TypeMark type={type} ownClass={query.classOf(type)} size={16} />}
          total={counts?.get(type) ?? 0}
          pressed={chosen.includes(type)}
          onClick={() => toggleValue("type", type)}
        />
      ))}
      {offeredFamilies(query).map(({ family }) => {
        const types = typesOf(family);
        const some = types.some((type) => chosen.includes(type));
        const all = types.every((type) => chosen.includes(type));
        return (
          <TypeChip
            key={family}
            name={vocabulary.families[family]}
            short={filters.familyShort[family]}
            mark={<FamilyMark family={family} size={16} />}
            total={types.reduce((sum, type) => sum + (counts?.get(type) ?? 0), 0)}
            pressed={all || (some && "mixed")}
            onClick={() => setFilter({ type: toggledFamily(chosen, family) })}
          />
        );
      })}
    </fieldset>
  );
}

/** As many of a file's own types as have a colour to themselves. */
const MOST_OWN = CLASSES - FIRST_OWN_CLASS - 1;

/** Code points. */
const LONGEST_NAME = 60;
const LONGEST_SHORT = 16;

interface TypeChipProps {
  readonly name: string;
  /** Where a type has the width of a thumb; the full name is said all the same. */
  readonly short: string;
  readonly mark: ReactNode;
  readonly total: number;
  readonly pressed: boolean | "mixed";
  readonly onClick: () => void;
}

function TypeChip({ name, short, mark, total, pressed, onClick }: TypeChipProps) {
  const { messages, number } = useLocale();
  return (
    <button
      type="button"
      className="filters-chip"
      aria-pressed={pressed}
      title={name}
      aria-label={messages.filters.familyEntries(name, number(total), total)}
      onClick={onClick}
    >
      {mark}
      <span className="filters-chip-name" dir="auto">
        {short}
      </span>
    </button>
  );
}
