import fc from "fast-check";
import { expect, test } from "vitest";
import { externalUrl } from "../../src/ui/externalUrl.ts";

test.each([
  ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
  ["HTTP://Example.ORG", "http://example.org/"],
  ["https://bücher.example/", "https://xn--bcher-kva.example/"],
])("opens %s", (text, href) => {
  expect(externalUrl(text)?.href).toBe(href);
});

test.each([
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  " https://example.org/",
  "data:text/html,x",
  "blob:https://example.org/x",
  "vbscript:x",
  "file:///etc/passwd",
  "//example.org/",
  "https:example.org",
  "/about",
  "https://user@example.org/",
  "https://user:secret@example.org/",
  "https://",
  "",
])("leaves %j as text", (text) => {
  expect(externalUrl(text)).toBeNull();
});

test("never throws, and gives nothing but web addresses", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((rest) => `https://${rest}`),
      ),
      (text) => {
        const url = externalUrl(text);
        expect(url === null || ["http:", "https:"].includes(url.protocol)).toBe(true);
      },
    ),
  );
});
