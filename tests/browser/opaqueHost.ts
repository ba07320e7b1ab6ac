import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A running host page on an origin of its own. */
export type OpaqueHost = {
  /** Address of the page that holds the frame. */
  readonly url: string;
  readonly origin: string;
  readonly close: () => Promise<void>;
};

export type FrameAttributes = Readonly<Record<string, string>>;

/** The hardest frame in use: what WordPress makes of an embed from a provider it does not know. */
export const WORDPRESS_SANDBOX: FrameAttributes = { sandbox: "allow-scripts", security: "restricted" };

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };

function escapeAttribute(text: string): string {
  return text.replace(/[&"<>]/g, (character) => ESCAPES[character] ?? character);
}

/** The tag that embeds a page, at a usual size. Pure. */
function frameTag(frameUrl: string, attributes: FrameAttributes): string {
  const all = { src: frameUrl, title: "Embedded map", width: "600", height: "450", ...attributes };
  const written = Object.entries(all).map(([name, value]) => `${name}="${escapeAttribute(value)}"`);
  return `<iframe ${written.join(" ")}></iframe>`;
}

/**
 * An article that starts with the frame and goes on below the screen, so that it can be scrolled. Pure.
 * The frame stands in view: browsers stop drawing (and so the map) in frames that are not.
 */
function hostPage(frame: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<title>Host</title><body><p>An article.</p>${frame}
<p style="min-height: 200vh">Text of the article.</p></body></html>`;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/**
 * Serves one page that embeds `frameUrl`, by default inside `sandbox="allow-scripts"`: an opaque origin.
 * Close it at the end of the test.
 */
export function startOpaqueHost(
  frameUrl: string,
  attributes: FrameAttributes = WORDPRESS_SANDBOX,
): Promise<OpaqueHost> {
  return startHost(frameTag(frameUrl, attributes));
}

/**
 * Serves an article around a frame's tag as it stands.
 * The host listens on `localhost` while the site is at `127.0.0.1`, so neither host nor port is shared.
 */
export async function startHost(frame: string): Promise<OpaqueHost> {
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(hostPage(frame));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const origin = `http://localhost:${portOf(server)}`;
  return {
    url: `${origin}/`,
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
