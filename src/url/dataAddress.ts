import { isDataAddress } from "./datasetKeys.ts";

/**
 * Absolute address of a dataset that a link asks for, or null where it may not be read: it must stand on this site,
 * or on an origin that the deployer allows. Whoever sends the link is not asked.
 * @param base absolute address of the page; its origin is the site's, also in a frame whose own origin is opaque
 * @param allowed origins, as `allowedOrigins` reads them
 */
export function dataAddress(url: string, base: string, allowed: readonly string[]): string | null {
  if (!isDataAddress(url) || !URL.canParse(url, base)) return null;
  const address = new URL(url, base);
  const isAllowed = address.origin === new URL(base).origin || allowed.includes(address.origin);
  return /^https?:$/.test(address.protocol) && isAllowed ? address.href : null;
}

/** Origins in a text with spaces between; what is no origin says nothing. */
export function allowedOrigins(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .filter((word) => URL.canParse(word) && new URL(word).origin === word && /^https?:/.test(word));
}
