/*
 * Forms of ids, as `domain/schema.ts` has them; written again here because the schema comes with its
 * checking library, which the first page does without. A test holds the two equal.
 */

const LONGEST_ID = 120;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PREFIXED = /^(inc|fac|clm|src)-/;

/** `inc-`, `fac-`, `clm-`, `src-` or an actor's id: anything that a page can be opened for. */
export function isId(text: string): boolean {
  return text.length <= LONGEST_ID && SLUG.test(text);
}

export function isActorId(text: string): boolean {
  return isId(text) && !PREFIXED.test(text);
}

export function isSourceId(text: string): boolean {
  return isId(text) && text.startsWith("src-");
}

export function isIncidentId(text: string): boolean {
  return isId(text) && text.startsWith("inc-");
}
