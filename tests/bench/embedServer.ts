import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { cacheControl, HEADERS } from "../../vite.headers.ts";
import { TYPES } from "./gzipServer.ts";

/** One server for two sites: articles stand on the one name, the atlas on the other. */
export interface Served {
  /** Of the articles, `http://127.0.0.1:…/`. */
  readonly host: string;
  /** Of the atlas, `http://localhost:…/`. */
  readonly site: string;
  /** Puts an article on the first. @returns its address */
  readonly article: (html: string) => string;
  /** Paths that were asked of the atlas since the last call. */
  readonly asked: () => readonly string[];
  readonly close: () => void;
}

/** An empty page of the atlas's site, so that the frame's target is there before the embed is asked for. */
export const BLANK = "blank.html";

interface Reply {
  readonly headers: Readonly<Record<string, string>> & { readonly ETag: string };
  readonly body: Buffer;
}

/**
 * Serves a built folder as static hosts do: compressed, once and not at every request, with the site's own headers.
 * @param pages of the site besides the folder's files, by path
 */
export async function serveEmbeds(folder: string, pages: Readonly<Record<string, string>>): Promise<Served> {
  const articles: string[] = [];
  let asked: string[] = [];
  const made = new Map<string, Reply>();
  const replyTo = (path: string): Reply => {
    const ready = made.get(path) ?? compressed(path, contentOf(folder, pages, path));
    made.set(path, ready);
    return ready;
  };
  const server = createServer(({ url = "/", headers: { host = "", "if-none-match": known } }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    if (host.startsWith("127.")) return article(response, articles[Number(pathname.slice(1))]);
    const path = normalize(pathname).slice(1) || "index.html";
    asked.push(path);
    try {
      const { headers, body } = replyTo(path);
      if (known === headers.ETag) response.writeHead(304, headers).end();
      else response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const host = `http://127.0.0.1:${address.port}/`;
  return {
    host,
    site: `http://localhost:${address.port}/`,
    article: (html) => `${host}${articles.push(html) - 1}`,
    asked: () => {
      const all = asked;
      asked = [];
      return all;
    },
    close: () => server.close(),
  };
}

function article(response: ServerResponse, html?: string): void {
  // A browser asks every page of its own for an icon: that is the article's.
  if (html === undefined) response.writeHead(404).end();
  else response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(html);
}

function contentOf(folder: string, pages: Readonly<Record<string, string>>, path: string): Buffer {
  const page = path === BLANK ? "<!doctype html><title>blank</title>" : pages[path];
  return page === undefined ? readFileSync(join(folder, path)) : Buffer.from(page);
}

function compressed(path: string, content: Buffer): Reply {
  const type = TYPES[extname(path)];
  const body = type ? gzipSync(content) : content;
  const headers = {
    ...HEADERS,
    "Cache-Control": cacheControl(path),
    "Content-Type": type ?? "application/octet-stream",
    ETag: `"${createHash("sha256").update(body).digest("base64url")}"`,
    ...(type ? { "Content-Encoding": "gzip" } : {}),
  };
  return { headers, body };
}
