import type { Request } from "@playwright/test";
import { openAtlas, test } from "./atlas.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

/** The watch that every browser test runs under sees what it is there for. */

test("sees a connection that the policy refuses", async ({ page, watch }) => {
  watch.expectProblem(/^policy violation: connect-src http:\/\/127\.0\.0\.1:9/);
  watch.expectProblem(/^console: .*Content Security Policy/);
  await openAtlas(page);
  await page.evaluate(() => fetch("http://127.0.0.1:9/").catch(() => undefined));
});

test("sees an injected style", async ({ page, watch }) => {
  watch.expectProblem(/^policy violation: style-src-elem inline/);
  watch.expectProblem(/^console: .*inline style/);
  await openAtlas(page);
  await page.evaluate(() =>
    document.head.append(document.createElement("style").appendChild(new Text("b {}")).parentNode ?? ""),
  );
});

test("sees a page of another origin being opened", async ({ page, watch }) => {
  watch.expectProblem(/^request to another origin: http:\/\/127\.0\.0\.1:9\/$/);
  await openAtlas(page);
  // The atlas itself may still be asking for files of its own.
  const isOther = (request: Request): boolean => request.url() === "http://127.0.0.1:9/";
  const opened = page.context().waitForEvent("request", isOther);
  await page.evaluate(() => void window.open("http://127.0.0.1:9/"));
  await opened;
});

test("sees an error that is logged and one that nobody catches", async ({ page, watch }) => {
  watch.expectProblem(/^console: logged on purpose/);
  watch.expectProblem(/^uncaught: thrown on purpose$/);
  await openAtlas(page);
  const thrown = page.waitForEvent("pageerror");
  await page.evaluate(() => {
    console.error("logged on purpose");
    setTimeout(() => {
      throw new Error("thrown on purpose");
    });
  });
  await thrown;
});
