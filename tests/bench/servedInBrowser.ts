import { type Browser, chromium } from "@playwright/test";
import { chromiumLine, findChromium } from "../browser/findChromium.ts";
import { machine } from "../harness/machine.ts";
import { gzipServer } from "./gzipServer.ts";

/**
 * A built folder served as static hosts do, and a browser to open it in: WebGL by software, as on any machine.
 * @throws where there is no browser
 */
export async function servedInBrowser(
  folder: string,
): Promise<{ readonly browser: Browser; readonly url: string; readonly close: () => Promise<void> }> {
  const found = await findChromium(machine);
  if (!("path" in found)) throw new Error(chromiumLine(found));
  const { server, url } = await gzipServer(folder);
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
  });
  const close = async (): Promise<void> => {
    await browser.close();
    server.close();
  };
  return { browser, url, close };
}
