import type { Frame, Page } from "@playwright/test";
import { expect, type Watch } from "./atlas.ts";
import { type OtherServer, serveArticle } from "./otherServers.ts";

/** A frame in an article, as a test wants it. */
export function frameOf(url: string, attributes = "", size = { width: 600, height: 450 }): string {
  const src = url.replaceAll("&", "&amp;");
  return `<iframe title="Map" width="${size.width}" height="${size.height}" ${attributes} src="${src}"></iframe>`;
}

/** Text that is so many pixels high. */
export const text = (height: number): string => `<p style="height: ${height}px; margin: 0">Text.</p>`;

/** Opens an article on another site, which may be asked for; its server goes with the page. */
export function openArticle(page: Page, watch: Watch, body: string): Promise<void> {
  return open(page, watch, serveArticle(body));
}

/**
 * Opens an article of another origin on the same site. Playwright's browser has storage unpartitioned, so that whoever
 * refuses other sites their cookies refuses them locks, too: there a map is live by itself in no other article.
 */
export function openArticleOfSameSite(page: Page, watch: Watch, body: string): Promise<void> {
  return open(page, watch, serveArticle(body, "127.0.0.1"));
}

async function open(page: Page, watch: Watch, article: Promise<OtherServer>): Promise<void> {
  const { url, origin, close } = await article;
  watch.allowOrigin(origin);
  page.on("close", () => void close());
  await page.goto(url);
}

/** The frame of a place in the order of their tags. */
export async function frameAt(page: Page, place = 0): Promise<Frame> {
  const frame = await (await page.locator("iframe").nth(place).elementHandle())?.contentFrame();
  if (!frame) throw new Error(`there is no frame number ${place}`);
  return frame;
}

/** Waits until the picture of the link stands, drawn by the script of the page. */
export async function expectPicture(frame: Frame): Promise<void> {
  await expect(frame.locator("html[data-picture=drawn], html[data-picture=whole]")).toBeAttached();
}

/** Runs in every frame before its first script: it has no idle moment until a test gives it one. */
export function withoutRest(): void {
  Object.defineProperty(window, "requestIdleCallback", {
    value: () => {
      document.documentElement.dataset.waits = "for rest";
      return 0;
    },
  });
}

/** Runs in every frame before its first script: no live map by itself, as where locks are refused. */
export function withoutTurns(): void {
  Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined });
}

/** Runs in every frame before its first script: whoever touches what a browser keeps, throws. */
export function withoutStorage(): void {
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"])
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException(`${name} is refused`, "SecurityError");
      },
    });
  Object.defineProperty(Document.prototype, "cookie", {
    get: () => {
      throw new DOMException("cookies are refused", "SecurityError");
    },
    set: () => {
      throw new DOMException("cookies are refused", "SecurityError");
    },
  });
}
