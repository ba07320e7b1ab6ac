import { CODE_LISTS } from "./examples.ts";

/** The sections in their order. */
export const SECTIONS = [
  "what",
  "here",
  "method",
  "codebook",
  "rules",
  "licence",
  "borders",
  "files",
  "privacy",
  "contact",
] as const;
export type SectionName = (typeof SECTIONS)[number];

export const METHOD_PARTS = ["sources", "dates", "figures", "places", "actors"] as const;
export type MethodPart = (typeof METHOD_PARTS)[number];

/** Parts of the long sections, as the table of contents has them. */
export const PARTS: Partial<Record<SectionName, readonly string[]>> = {
  method: METHOD_PARTS,
  codebook: CODE_LISTS,
};

/** Ids of elements: of a section, of a part of one, of a code of a word list. */
export function anchorOf(...path: readonly string[]): string {
  return ["about", ...path].join("-");
}

/**
 * Goes to a heading of the dialog without touching the address bar, whose fragment belongs to hosts. Only the
 * dialog scrolls: `scrollIntoView` would also move a page that this one stands in.
 */
export function goTo(anchor: string): void {
  const heading = document.getElementById(anchor);
  const scroller = heading?.closest(".dialog-body");
  if (!heading || !scroller) return;
  scroller.scrollTop += heading.getBoundingClientRect().top - scroller.getBoundingClientRect().top - GAP;
  heading.focus({ preventScroll: true });
}

/** CSS pixels left above a heading. */
const GAP = 16;
