import type { Filter } from "../../domain/filter.ts";
import { useLocale } from "../../i18n/locale.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import type { LinkState } from "../../url/linkState.ts";
import { type Change, lockable } from "./choices.ts";

interface LockChoiceProps {
  readonly lock: readonly (keyof Filter)[];
  readonly shared: LinkState;
  readonly onChange: Change;
}

type Keys = readonly (keyof Filter)[];

/** Which of the filters in use readers cannot change; nothing where none is in use. */
export function LockChoice({ lock, shared, onChange }: LockChoiceProps) {
  const { messages } = useLocale();
  const keys = lockable(shared);
  if (keys.length === 0) return null;
  const toggle = (group: Keys): void => {
    const rest = lock.filter((key) => !group.includes(key));
    onChange({ lock: rest.length < lock.length ? rest : [...lock, ...group] });
  };
  return (
    <fieldset className="embed-group embed-locks">
      <legend>{messages.embedDialog.lock.legend}</legend>
      {groupsOf(keys).map(({ name, group }) => (
        <Checkbox
          key={name}
          label={messages.filters.parts[name]}
          checked={group.every((key) => lock.includes(key))}
          onChange={() => toggle(group)}
        />
      ))}
    </fieldset>
  );
}

/** First and last day are one thing to readers. */
function groupsOf(keys: Keys): readonly { readonly name: "window" | keyof Filter; readonly group: Keys }[] {
  const isEdge = (key: keyof Filter): boolean => key === "from" || key === "to";
  const rest = keys.filter((key) => !isEdge(key)).map((key) => ({ name: key, group: [key] }));
  return keys.some(isEdge) ? [{ name: "window", group: ["from", "to"] as const }, ...rest] : rest;
}
