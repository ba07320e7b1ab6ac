import { foldText } from "../../domain/text.ts";

const LONGEST_SLUG = 48;

/**
 * Id of an actor or source that only a reader's own file names: `own-<letters>-<hash>`, in the form that ids of
 * actors have everywhere, so that it can stand in a link. Made from the name alone: the same name has the same id in
 * every file. Names that differ in case, accents or punctuation alone share one.
 */
export function ownActorId(name: string): string {
  return `own-${slugAndHash(name)}`;
}

export function isOwnId(actor: string): boolean {
  return actor.startsWith("own-");
}

/** The same for a source: `src-own-<letters>-<hash>`. */
export function ownSourceId(name: string): string {
  return `src-own-${slugAndHash(name)}`;
}

/** The same few thousand names come again and again. */
const met = new Map<string, string>();

function slugAndHash(name: string): string {
  const known = met.get(name);
  if (known !== undefined) return known;
  const made = slugAndHashOf(name);
  met.set(name, made);
  return made;
}

function slugAndHashOf(name: string): string {
  const folded = foldText(name);
  const slug = folded
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, "");
  return [...(slug === "" ? [] : [slug]), hash53(folded === "" ? name : folded).toString(36)].join("-");
}

/** 53 bits, so that a hundred thousand names have hashes of their own. After "cyrb53", public domain. */
function hash53(text: string): number {
  let [high, low] = [0xdead_beef, 0x41c6_ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
