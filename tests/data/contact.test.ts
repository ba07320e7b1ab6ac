import { expect, test } from "vitest";
import { contactOf, contactPlugin } from "../../data/publish/contact.ts";

test.each([
  [undefined, null],
  ["  ", null],
  ["a.b@example.org", { href: "mailto:a.b@example.org", text: "a.b@example.org" }],
  ["https://example.org/contact/", { href: "https://example.org/contact/", text: "example.org/contact" }],
])("%s", (named, expected) => {
  expect(contactOf(named)).toEqual(expected);
});

test.each(["javascript:alert(1)", "nobody", "a@example.org?subject=x", "ftp://example.org", "https://"])(
  "a build with %s stops and says what it expected",
  (named) => {
    expect(() => contactPlugin(named)).toThrow(`ATLAS_CONTACT is "${named}": expected a mail address`);
  },
);

test.each([
  ["build", undefined, 1],
  ["build", "a@example.org", 0],
  ["serve", undefined, 0],
] as const)("%s with the contact %s warns %i times", (command, named, times) => {
  const { config, buildStart } = contactPlugin(named);
  const warnings: string[] = [];
  if (typeof config !== "function" || typeof buildStart !== "function") throw new Error("expected functions");
  const made = Reflect.apply(config, null, [{}, { command, mode: "" }]);
  Reflect.apply(buildStart, { warn: (message: string) => warnings.push(message) }, []);
  expect(warnings).toHaveLength(times);
  expect(JSON.parse(made.define.__ATLAS_CONTACT__)).toEqual(contactOf(named));
});
