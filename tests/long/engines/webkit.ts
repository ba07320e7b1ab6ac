import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, ELEMENT } from "./driver.ts";
import { freePort } from "./freePort.ts";
import { startProcess } from "./ownProcess.ts";
import type { ScreenEnvironment } from "./screen.ts";
import { whenItAnswers } from "./whenItAnswers.ts";

/** Sends one command of WebDriver over HTTP (WebDriver § 6.3) and unwraps its answer. */
async function send(method: "POST" | "DELETE", url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, { method, ...(method === "POST" ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${url}: ${JSON.stringify(value)}`);
  return value;
}

/** A home of its own, in which files are saved to `Downloads`. */
function homeIn(folder: string): {
  readonly env: Readonly<Record<string, string>>;
  readonly downloads: string;
} {
  const downloads = join(folder, "Downloads");
  mkdirSync(downloads);
  mkdirSync(join(folder, ".config"));
  writeFileSync(join(folder, ".config/user-dirs.dirs"), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n');
  const inside = (name: string): string => join(folder, name);
  return {
    env: {
      HOME: folder,
      XDG_CONFIG_HOME: inside(".config"),
      XDG_CACHE_HOME: inside(".cache"),
      XDG_DATA_HOME: inside(".data"),
    },
    downloads,
  };
}

/** Starts WebKitGTK's small browser through WebKitWebDriver, with a home in `folder`, which is empty. */
export async function startWebkit(folder: string, screen: ScreenEnvironment): Promise<Browser> {
  const { env, downloads } = homeIn(folder);
  const port = await freePort();
  const driver = startProcess("WebKitWebDriver", [`--port=${port}`], { ...screen, ...env });
  const server = `http://127.0.0.1:${port}`;
  await whenItAnswers(() => fetch(`${server}/status`));
  const opened = await send("POST", `${server}/session`, { capabilities: {} });
  const session = `${server}/session/${(opened as { sessionId: string }).sessionId}`;
  const post = (path: string, body: unknown): Promise<unknown> => send("POST", `${session}/${path}`, body);
  await post("window/rect", { width: 1440, height: 1000 });
  return {
    downloads,
    goTo: async (url) => void (await post("url", { url })),
    run: async <Result>(script: string, ...args: readonly unknown[]) =>
      (await post("execute/sync", { script, args })) as Result,
    click: async ({ [ELEMENT]: id }) => void (await post(`element/${id}/click`, {})),
    toFrame: async (number) => void (await post("frame", { id: number })),
    close: driver.stop,
  };
}
