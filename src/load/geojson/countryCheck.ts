import { boxesOfCountry, type CountryBox, isExchanged } from "../countryBoxes.ts";
import { statedCountry } from "../countryColumn.ts";
import { scalarText } from "../importedValues.ts";
import { createByteDictionary } from "./byteDictionary.ts";
import type { Place } from "./featureScan.ts";

interface StatedCountry {
  readonly code: string | null;
  readonly boxes: readonly CountryBox[];
}

/** Compares places of features with the country that a property of theirs states. What it holds is read once. */
export class CountryCheck {
  readonly #property: string;
  readonly #values = createByteDictionary();
  readonly #stated: StatedCountry[] = [];

  constructor(property: string) {
    this.#property = property;
  }

  /** What to tell of a feature that lies outside, and inside with longitude and latitude exchanged; null: nothing. */
  exchanged(bytes: Uint8Array, value: Place, lon: number, lat: number): string | null {
    const { code, boxes } = this.#country(bytes, value);
    return isExchanged(boxes, lon, lat) ? `${lon}, ${lat} (${code})` : null;
  }

  #country(bytes: Uint8Array, { start, end }: Place): StatedCountry {
    const number = this.#values.number(bytes, start, end);
    const known = this.#stated[number];
    if (known !== undefined) return known;
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(start, end)));
    const code = statedCountry(this.#property, scalarText(value)?.trim() ?? "");
    const made = { code, boxes: boxesOfCountry(code ?? undefined) };
    this.#stated[number] = made;
    return made;
  }
}
