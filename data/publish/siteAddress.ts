const HINT = "expected the address of the folder that the site stands in (https://example.org/atlas/)";

/**
 * The address of the folder that a site is served from, with a slash at its end; null: none is set.
 * @param named the environment's `SITE_URL`
 * @throws for anything else, so that no page goes out with addresses that lead nowhere
 */
export function siteAddressOf(named = ""): string | null {
  const text = named.trim();
  if (text === "") return null;
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.username !== "" || url.password !== "" || /[?#]/.test(text)) throw refused(text);
  if (/\.html?$/i.test(url.pathname)) throw refused(text);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

function refused(text: string): Error {
  return new Error(`SITE_URL is "${text}": ${HINT}`);
}
