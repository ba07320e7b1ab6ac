/** Attributes as SVG writes them; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An SVG element as plain data: React draws it, the DOM does, and it can be written down as text, so that the live
 * map, the picture before any script of ours and a saved file are the same drawing.
 */
export interface Drawn {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly (Drawn | string)[];
}

export function drawn(tag: string, attributes: Attributes, ...children: readonly (Drawn | string)[]): Drawn {
  return { tag, attributes, children };
}
