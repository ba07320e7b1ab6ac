import { useId } from "react";
import { useLocale } from "../i18n/locale.ts";
import type { Scope } from "./compareSession.ts";

interface ScopeChoiceProps {
  readonly scope: Scope;
  /** Records in all, and those that the filter shows. */
  readonly all: number;
  readonly shown: number;
  readonly onChange: (scope: Scope) => void;
}

/** With which records a list is compared. */
export function ScopeChoice({ scope, all, shown, onChange }: ScopeChoiceProps) {
  const { messages, number } = useLocale();
  const { compare } = messages;
  const name = useId();
  const words = {
    all: compare.allRecords(number(all), all),
    shown: compare.shownRecords(number(shown), shown),
  };
  return (
    <fieldset className="compare-ours">
      <legend>{compare.ours}</legend>
      {(["all", "shown"] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={scope === one} onChange={() => onChange(one)} />
          {words[one]}
        </label>
      ))}
    </fieldset>
  );
}
