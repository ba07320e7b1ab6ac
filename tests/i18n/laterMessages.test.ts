import { expect, test } from "vitest";
import { en, enLater } from "../../src/i18n/en.ts";
import { createLocale } from "../../src/i18n/locale.ts";

const english = (later = enLater) => createLocale({ tag: "en", direction: "ltr", first: en, later });

test("messages of a part that is fetched later are there once they have been fetched, and no others", async () => {
  const locale = english();
  expect(locale.hasMessages(["about"])).toBe(false);
  expect(() => locale.messages.about).toThrow(/"about"/);
  await locale.fetchMessages(["about"]);
  expect(locale.hasMessages(["about"])).toBe(true);
  expect(locale.messages.about.files).toBe("The data as files");
  expect(locale.hasMessages(["about", "open"])).toBe(false);
  expect(locale.messages.app).toBe(en.app);
});

test("what could not be fetched can be fetched again", async () => {
  let isOnline = false;
  const about = () => (isOnline ? enLater.about() : Promise.reject(new TypeError("offline")));
  const locale = english({ ...enLater, about });
  await expect(locale.fetchMessages(["about", "map"])).rejects.toThrow("offline");
  expect(locale.hasMessages(["about"])).toBe(false);
  isOnline = true;
  await locale.fetchMessages(["about", "map"]);
  expect(locale.hasMessages(["about", "map"])).toBe(true);
});
