import type { LinkState } from "./linkState.ts";
import type { ValueCodec } from "./values.ts";

/** One key of the address bar. */
export interface LinkKey {
  readonly key: string;
  /** The state with this value in it, and what of the value could not be taken. */
  readonly read: (
    text: string,
    state: LinkState,
  ) => { readonly state: LinkState; readonly bad: readonly string[] };
  /** Empty: left out. */
  readonly write: (state: LinkState) => string;
}

/** Where in the state a value stands. */
interface Place<Value> {
  readonly of: (state: LinkState) => Value;
  readonly set: (state: LinkState, value: Value) => LinkState;
  /** What holds where the link says nothing, and so is never written. */
  readonly standard: Value;
}

export function keyOf<Value>(key: string, value: ValueCodec<Value>, place: Place<Value>): LinkKey {
  return {
    key,
    read(text, state) {
      const reading = value.read(text);
      if (!reading.ok) return { state, bad: [text] };
      return { state: place.set(state, reading.value), bad: reading.bad };
    },
    write(state) {
      const text = value.write(place.of(state));
      return text === value.write(place.standard) ? "" : text;
    },
  };
}
