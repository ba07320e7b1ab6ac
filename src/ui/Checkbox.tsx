import { type ReactNode, useEffect, useRef } from "react";
import { useLocale } from "../i18n/locale.ts";
import "./parts.css";

interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  /** The caller knows what is checked; this says that the reader wants the other. */
  readonly onChange: () => void;
  /** Records that ticking it would show. */
  readonly count?: number;
  /** A mark between box and label. */
  readonly mark?: ReactNode;
  /** For the head of a group. */
  readonly strong?: boolean;
  /** Some of a group are checked. */
  readonly partly?: boolean;
}

/** A native box whose whole row is the target. */
export function Checkbox({
  label,
  checked,
  onChange,
  count,
  mark,
  strong = false,
  partly = false,
}: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly && !checked;
  }, [partly, checked]);
  return (
    <label className={`checkbox${strong ? " checkbox-strong" : ""}${count === 0 ? " checkbox-none" : ""}`}>
      <input ref={box} type="checkbox" checked={checked} onChange={onChange} />
      {mark}
      <span className="checkbox-label" dir="auto">
        {label}
      </span>
      {count !== undefined && <Count value={count} />}
    </label>
  );
}

/** The bare number to see, the number of records to hear. */
function Count({ value }: { readonly value: number }) {
  const { messages, number } = useLocale();
  return (
    <>
      <span className="count" aria-hidden="true">
        {number(value)}
      </span>
      <span className="visually-hidden">{messages.ui.count(value, number(value))}</span>
    </>
  );
}
