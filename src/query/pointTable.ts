import type { PointColumn } from "./columns.ts";
import { growingFloats } from "./growing.ts";
import { mortonOrder } from "./morton.ts";

/** Numbers of places: 0 is none; odd ones are records of a country, even ones are points. */
export interface PointTable {
  point(lon: number, lat: number, radiusKm: number): number;
  badge(country: string, lon: number, lat: number, radiusKm: number): number;
  /** @param codes per row, as the other two gave them; numbered anew in place */
  finish(codes: Uint32Array): PointColumn;
}

export function createPointTable(): PointTable {
  const points = createTripleTable();
  const badgePlaces = createTripleTable();
  const countries = new Map<string, number>();
  /** Per place of a badge: its country. One place serves several countries only by numbers of their own. */
  const badges = new Map<string, number>();
  const badgeList: { readonly country: number; readonly place: number }[] = [];
  return {
    // Adding 0 makes 0 of -0, which compare as equal and differ in their bits.
    point: (lon, lat, radiusKm) => 2 * points.code(lon + 0, lat + 0, radiusKm) + 2,
    badge(country, lon, lat, radiusKm) {
      const number = countries.get(country) ?? countries.size;
      countries.set(country, number);
      const place = badgePlaces.code(lon + 0, lat + 0, radiusKm);
      const key = `${number},${place}`;
      const known = badges.get(key) ?? badgeList.push({ country: number, place }) - 1;
      badges.set(key, known);
      return 2 * known + 1;
    },
    finish(codes) {
      const first = countries.size + 1;
      const { lon, lat, radius } = points.done();
      const order = mortonOrder(lon, lat);
      const codeOf = new Uint32Array(order.length);
      for (let index = 0; index < order.length; index++) codeOf[order[index] ?? 0] = first + index;
      const means = countries.size === 0 ? null : new Means(countries.size);
      for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? 0;
        if (code === 0) continue;
        if (code % 2 === 0) {
          codes[row] = codeOf[code / 2 - 1] ?? 0;
          continue;
        }
        const { country, place } = badgeList[(code - 1) / 2] ?? { country: 0, place: 0 };
        means?.add(country, badgePlaces.at(place));
        codes[row] = country + 1;
      }
      const column = {
        codes,
        lon: new Float64Array(first + order.length),
        lat: new Float64Array(first + order.length),
        radiusKm: new Float32Array(first + order.length),
        badges: [...countries.keys()],
      };
      column.lon[0] = Number.NaN;
      column.lat[0] = Number.NaN;
      means?.write(column);
      for (let index = 0; index < order.length; index++) {
        const point = order[index] ?? 0;
        column.lon[first + index] = lon[point] ?? 0;
        column.lat[first + index] = lat[point] ?? 0;
        column.radiusKm[first + index] = radius[point] ?? 0;
      }
      return column;
    },
  };
}

type Triple = readonly [lon: number, lat: number, radius: number];

/** A badge stands at the mean of its records, and reaches as far as any of them. */
class Means {
  readonly #sums: Float64Array;
  constructor(countries: number) {
    this.#sums = new Float64Array(countries * 4);
  }
  add(country: number, [lon, lat, radius]: Triple): void {
    const sums = this.#sums;
    const at = country * 4;
    // A running mean: that of equal numbers is that number, to the last digit.
    const count = (sums[at] ?? 0) + 1;
    sums[at] = count;
    sums[at + 1] = (sums[at + 1] ?? 0) + (lon - (sums[at + 1] ?? 0)) / count;
    sums[at + 2] = (sums[at + 2] ?? 0) + (lat - (sums[at + 2] ?? 0)) / count;
    sums[at + 3] = Math.max(sums[at + 3] ?? 0, radius);
  }
  write({ lon, lat, radiusKm }: PointColumn): void {
    for (let country = 0; country * 4 < this.#sums.length; country++) {
      lon[country + 1] = this.#sums[country * 4 + 1] ?? 0;
      lat[country + 1] = this.#sums[country * 4 + 2] ?? 0;
      radiusKm[country + 1] = this.#sums[country * 4 + 3] ?? 0;
    }
  }
}

const FIRST_SLOTS = 256;
/** Up to here a table grows by four: what it holds is put in anew less often. */
const MANY_WORDS = 2 ** 21;

/** Numbers of triples of numbers: a hash table of typed arrays, for a million texts as keys would fill the memory. */
function createTripleTable() {
  const lon = growingFloats();
  const lat = growingFloats();
  const radius = growingFloats();
  const view = new Float64Array(3);
  const words = new Int32Array(view.buffer);
  /** Two words per slot, side by side: the hash, and the number plus 1, which is 0 where the slot is empty. */
  let slots = new Int32Array(2 * FIRST_SLOTS);
  let size = 0;

  const hashOf = (): number => {
    let hash = 0;
    for (let word = 0; word < 6; word++)
      hash = Math.imul(hash ^ (words[word] ?? 0), 0x9e37_79b1) ^ (hash >>> 15);
    return hash ^ (hash >>> 16);
  };
  const grow = (): void => {
    const larger = new Int32Array(slots.length * (slots.length < MANY_WORDS ? 4 : 2));
    const mask = larger.length - 1;
    for (let from = 0; from < slots.length; from += 2) {
      const number = slots[from + 1] ?? 0;
      if (number === 0) continue;
      const hash = slots[from] ?? 0;
      let at = (hash << 1) & mask;
      while (larger[at + 1] !== 0) at = (at + 2) & mask;
      larger[at] = hash;
      larger[at + 1] = number;
    }
    slots = larger;
  };
  return {
    code(a: number, b: number, c: number): number {
      view[0] = a;
      view[1] = b;
      view[2] = c;
      const hash = hashOf();
      const mask = slots.length - 1;
      let at = (hash << 1) & mask;
      for (let number = slots[at + 1] ?? 0; number !== 0; number = slots[at + 1] ?? 0) {
        const index = number - 1;
        if (slots[at] === hash && lon.at(index) === a && lat.at(index) === b && radius.at(index) === c)
          return index;
        at = (at + 2) & mask;
      }
      const index = size++;
      slots[at] = hash;
      slots[at + 1] = size;
      lon.push(a);
      lat.push(b);
      radius.push(c);
      if (size * 4 > slots.length) grow();
      return index;
    },
    at: (index: number): Triple => [lon.at(index), lat.at(index), radius.at(index)],
    done: () => ({ lon: lon.done(), lat: lat.done(), radius: radius.done() }),
  };
}
