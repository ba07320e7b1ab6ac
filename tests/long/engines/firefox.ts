import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, ELEMENT } from "./driver.ts";
import { freePort } from "./freePort.ts";
import { connectMarionette } from "./marionette.ts";
import { startProcess } from "./ownProcess.ts";
import type { ScreenEnvironment } from "./screen.ts";
import { whenItAnswers } from "./whenItAnswers.ts";

function writeProfile(folder: string, port: number, downloads: string): void {
  const preferences = {
    "marionette.port": port,
    // Firefox distrusts software drawing and refuses WebGL on it, unless told.
    "webgl.force-enabled": true,
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    "browser.download.alwaysOpenPanel": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "app.normandy.enabled": false,
    "intl.accept_languages": "en-US, en",
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(folder, "user.js"), `${lines.join("\n")}\n`);
}

/** Starts Firefox ESR with a profile and a home in `folder`, which is empty. */
export async function startFirefox(folder: string, screen: ScreenEnvironment): Promise<Browser> {
  const downloads = join(folder, "Downloads");
  mkdirSync(downloads);
  const port = await freePort();
  writeProfile(folder, port, downloads);
  const args = ["--marionette", "--no-remote", "--profile", folder, "--width", "1440", "--height", "1000"];
  const firefox = startProcess("firefox-esr", args, { ...screen, HOME: folder });
  const send = await whenItAnswers(() => connectMarionette(port));
  await send("WebDriver:NewSession", {});
  return {
    downloads,
    goTo: async (url) => void (await send("WebDriver:Navigate", { url })),
    run: async <Result>(script: string, ...args: readonly unknown[]) =>
      ((await send("WebDriver:ExecuteScript", { script, args })) as { value: Result }).value,
    click: async ({ [ELEMENT]: id }) => void (await send("WebDriver:ElementClick", { id })),
    toFrame: async (number) => void (await send("WebDriver:SwitchToFrame", { id: number })),
    close: firefox.stop,
  };
}
