/** Something that could be taken for a code, the code of the same list that it has instead, and why. */
export interface NearMiss<Code extends string> {
  readonly instead: Code;
  readonly text: string;
}

export type NearMisses<Code extends string> = Readonly<Record<Code, NearMiss<Code>>>;
