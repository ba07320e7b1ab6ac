import { useId, useMemo } from "react";
import { useLocale } from "../i18n/locale.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import type { ChosenList } from "./compareSession.ts";
import { ListPreview } from "./ListPreview.tsx";
import { cellsOf, type ListColumns, numericColumns, ROLES } from "./listColumns.ts";
import { hasSlashed, orderShown } from "./typedDates.ts";

interface ListChoicesProps {
  readonly list: ChosenList;
  readonly open: boolean;
  readonly onChange: (columns: ListColumns) => void;
}

/** What the columns are: guessed, to be changed, with the first rows as they are read. */
export function ListChoices({ list, open, onChange }: ListChoicesProps) {
  const { compare } = useLocale().messages;
  const { table, columns } = list;
  const numeric = useMemo(() => numericColumns(table), [table]);
  const dates = useMemo(
    () => (columns.date === null ? [] : cellsOf(table, columns.date)),
    [table, columns.date],
  );
  const names = useNames(table.header);
  const set = (change: Partial<ListColumns>): void => onChange({ ...columns, ...change });
  return (
    <Disclosure summary={compare.columns} open={open}>
      <div className="compare-columns">
        {ROLES.map((role) => (
          <Choice
            key={role}
            label={compare.roles[role]}
            value={columns[role] ?? -1}
            options={[[-1, compare.noColumn], ...names.entries()]}
            onChange={(column) => set({ [role]: column < 0 ? null : column })}
          />
        ))}
        {hasSlashed(dates) && (
          <Choice
            label={compare.order}
            value={columns.order === "dmy" ? 0 : 1}
            options={[
              [0, compare.orders.dmy],
              [1, compare.orders.mdy],
            ]}
            onChange={(order) => set({ order: order === 0 ? "dmy" : "mdy" })}
          />
        )}
      </div>
      {hasSlashed(dates) && orderShown(dates) === null && <p role="status">{compare.orderUnknown}</p>}
      {numeric.length > 0 && (
        <fieldset className="compare-figures">
          <legend>{compare.figureColumns}</legend>
          {numeric.map((column) => (
            <Checkbox
              key={column}
              label={names[column] ?? ""}
              checked={columns.figures.includes(column)}
              onChange={() => set({ figures: toggled(columns.figures, column) })}
            />
          ))}
        </fieldset>
      )}
      <ListPreview list={list} />
    </Disclosure>
  );
}

/** A column without a name is called by its position. */
function useNames(header: readonly string[]): readonly string[] {
  const { messages, number } = useLocale();
  return header.map((name, column) => name || messages.compare.unnamedColumn(number(column + 1)));
}

function toggled(figures: readonly number[], column: number): readonly number[] {
  const rest = figures.filter((other) => other !== column);
  return rest.length < figures.length ? rest : [...figures, column].sort((one, other) => one - other);
}

interface ChoiceProps {
  readonly label: string;
  readonly value: number;
  readonly options: readonly (readonly [value: number, name: string])[];
  readonly onChange: (value: number) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        className="field"
        id={id}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
