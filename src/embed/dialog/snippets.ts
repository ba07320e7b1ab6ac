import { encode } from "../../url/codec.ts";
import { linkTo } from "../../url/link.ts";
import type { LinkState } from "../../url/linkState.ts";
import { elementCode } from "../elementCode.ts";
import { embedCode } from "../embedCode.ts";
import { reportedHeight } from "../reportedHeight.ts";
import type { Item } from "./series.ts";

/** CSS pixels of a usual column: where a frame cannot follow its width, its height is that of this one. */
export const USUAL_WIDTH = 600;

/** Longer than this some content systems cut what is pasted. */
const LONGEST = 600;

export interface Surroundings {
  /** Absolute address of the page. */
  readonly base: string;
  /** null: as high as the width asks for. */
  readonly height: number | null;
  /** Stands for the sentence where that would make the snippet too long. */
  readonly shortLink: string;
}

/** Height of the frame where nobody follows its width. */
export function frameHeight({ show }: Pick<LinkState, "show">, height: number | null, width: number): number {
  return height ?? reportedHeight(width, show);
}

export function frameAddress({ state }: Item, base: string): string {
  return linkTo(state, { base, embed: true });
}

/** The full map of the same view, in the language of whoever opens it. */
export function fullAddress({ state }: Item, base: string): string {
  const { lang: _, ...carried } = state.carried;
  return linkTo({ ...state, carried }, { base, embed: false });
}

/** The one tag for an item; at most 600 characters wherever a shorter text of the link makes it so. */
export function frameSnippet(item: Item, { base, height, shortLink }: Surroundings): string {
  const codeWith = (linkText: string): string =>
    embedCode({
      src: frameAddress(item, base),
      title: item.title,
      height: frameHeight(item.state, height, USUAL_WIDTH),
      fullView: fullAddress(item, base),
      linkText,
    });
  const code = codeWith(item.sentence);
  return code.length <= LONGEST ? code : codeWith(shortLink);
}

/** Version of the loader and the hash of its file, from `embed/releases.json`. */
export interface Release {
  readonly version: string;
  readonly integrity: string;
}

/** The element for an item, with the script of one release that is never changed. */
export function elementSnippet(
  item: Item,
  { base, height }: Surroundings,
  { version, integrity }: Release,
): string {
  const keys = Object.fromEntries(new URLSearchParams(encode(item.state)));
  return elementCode({
    scriptSrc: new URL(`embed/${version}.js`, base).href,
    integrity,
    attributes: { ...keys, title: item.title, height: height === null ? "auto" : String(height) },
    fullView: fullAddress(item, base),
    linkText: item.sentence,
  });
}
