const OFFSET = 0x811c_9dc5;
const PRIME = 0x0100_0193;

/** FNV-1a over words of four standings each, the first in the lowest byte: of a million rows four bytes are kept. */
export class StandingsHash {
  #hash = OFFSET;
  #word = 0;
  #bytes = 0;

  add(standing: number): void {
    this.#word |= standing << (8 * this.#bytes++);
    if (this.#bytes === 4) this.#close();
  }

  /** The last word may be short of rows. */
  value(): number {
    if (this.#bytes > 0) this.#close();
    return this.#hash >>> 0;
  }

  #close(): void {
    this.#hash = Math.imul(this.#hash ^ this.#word, PRIME);
    this.#word = 0;
    this.#bytes = 0;
  }
}

export function hashOfStandings(standings: Uint8Array): number {
  const hash = new StandingsHash();
  for (let row = 0; row < standings.length; row++) hash.add(standings[row] ?? 0);
  return hash.value();
}
