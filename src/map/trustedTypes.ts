interface Rules {
  createScriptURL(url: string): string | null;
  createHTML(html: string): string | null;
}

/** The little of Trusted Types that is used here; TypeScript's DOM library does not know it yet. */
interface TrustedTypes {
  createPolicy(name: "default", rules: Rules): void;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

/**
 * What MapLibre's own attribution hands to a `DOMParser`, letter for letter. Our map has its credit from us and is
 * drawn without that control; a map with it still starts. What the sources of a style say is not let through.
 */
const MAPLIBRE_ATTRIBUTION = '<a href="https://maplibre.org/" target="_blank">MapLibre</a>';

const allowed = new Set<string>();

/**
 * Sets up the one Trusted Types policy of the site (`trusted-types default` of the content security policy):
 * a script may be started from these addresses and from nowhere else, and no text becomes HTML or script, but for
 * MapLibre's name and link. The same in an opaque origin.
 * To be called once, before anything starts a worker. Browsers without Trusted Types need none.
 * @param workerUrls addresses of our workers, as they are given to `new Worker`
 */
export function installTrustedTypes(workerUrls: readonly string[]): void {
  for (const url of workerUrls) allow(url);
  window.trustedTypes?.createPolicy("default", {
    createScriptURL: (url) => (allowed.has(url) || allowed.has(absolute(url)) ? url : null),
    createHTML: (html) => (html === MAPLIBRE_ATTRIBUTION ? html : null),
  });
}

/**
 * Lets MapLibre start its worker. In an opaque origin (`sandbox="allow-scripts"`) it fetches the file and starts
 * it from a `data:` address; there exactly that address is allowed too, made from the same file, and no other.
 * @returns when the addresses are known; a file that cannot be fetched allows nothing more
 */
export async function allowMapWorker(workerUrl: string): Promise<void> {
  allow(workerUrl);
  if (globalThis.origin !== "null" || window.trustedTypes === undefined) return;
  try {
    const response = await fetch(workerUrl);
    if (response.ok) allowed.add(dataAddress(await response.text()));
  } catch {
    // The map then says by itself that its worker did not start.
  }
}

/** As MapLibre writes it: `fetchAsDataUrl` in its `util/web_worker.ts`. */
function dataAddress(code: string): string {
  return `data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`;
}

function allow(url: string): void {
  allowed.add(url);
  allowed.add(absolute(url));
}

function absolute(url: string): string {
  return URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : url;
}
