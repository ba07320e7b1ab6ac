import { useId } from "react";
import { MEASURE_GROUPS, type MeasureGroup } from "../domain/vocabulary.ts";
import { useLocale } from "../i18n/locale.ts";
import { setFilter } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";

/** What a link can carry. */
const MOST = 999_999_999;

/** At least so many got out, were killed, …: by the lowest figure stated. */
export function MinimumFilter() {
  const { messages } = useLocale();
  const min = useAtlas((state) => state.filter.min);
  const groupId = useId();
  const valueId = useId();
  const group = min?.group ?? "out_of_custody";
  const change = (nextGroup: MeasureGroup, text: string): void => {
    const value = Number.parseInt(text, 10);
    const isTaken = value > 0 && value <= MOST;
    setFilter({ min: isTaken ? { group: nextGroup, value } : null });
  };
  return (
    <div className="filters-pair">
      <label htmlFor={groupId}>{messages.filters.minGroup}</label>
      <select
        className="field"
        id={groupId}
        value={group}
        onChange={(event) =>
          change(
            MEASURE_GROUPS.find((code) => code === event.target.value) ?? group,
            String(min?.value ?? ""),
          )
        }
      >
        {MEASURE_GROUPS.map((code) => (
          <option key={code} value={code}>
            {messages.vocabulary.measureGroups[code]}
          </option>
        ))}
      </select>
      <label htmlFor={valueId}>{messages.filters.minValue}</label>
      <input
        className="field"
        id={valueId}
        type="number"
        min={1}
        max={MOST}
        step={1}
        inputMode="numeric"
        value={min?.value ?? ""}
        onChange={(event) => change(group, event.target.value)}
      />
      <p className="filters-note">{messages.filters.minNote}</p>
    </div>
  );
}
