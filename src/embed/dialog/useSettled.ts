import { useEffect, useState } from "react";

/** Long enough to tick the next box, short enough to look on. */
const PAUSE_MS = 400;

/** A value once it has held still: who ticks three boxes has the preview loaded once. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
