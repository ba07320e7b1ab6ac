import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server of a test's own. */
export type OtherServer = {
  /** Ends with a slash. */
  readonly url: string;
  readonly origin: string;
  readonly close: () => Promise<void>;
};

export type SentHeaders = Readonly<Record<string, string>>;

/** Two sites to a browser. */
type Host = "localhost" | "127.0.0.1";

type Answering = (path: string, response: ServerResponse) => Promise<void> | void;

async function serve(host: Host, answer: Answering): Promise<OtherServer> {
  const server = createServer((request, response) => void answer(request.url ?? "/", response));
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
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

/** The built site as another host serves it: the same bytes under their types, and none but these headers. */
export function serveSite(built: string, headers: SentHeaders): Promise<OtherServer> {
  return serve("127.0.0.1", async (path, response) => {
    const { status, headers: sent, body } = await fetch(new URL(`.${path}`, built));
    response.writeHead(status, { "Content-Type": sent.get("content-type") ?? "text/plain", ...headers });
    for await (const part of body ?? []) response.write(part);
    response.end();
  });
}

/** An article of another origin than the atlas. @param host with `localhost` of another site, too */
export function serveArticle(body: string, host: Host = "localhost"): Promise<OtherServer> {
  return serve(host, (_path, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Article</title><body>${body}</body></html>`);
  });
}
