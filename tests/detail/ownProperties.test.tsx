import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { OwnProperties } from "../../src/detail/OwnProperties.tsx";
import { beginningOf, LONGEST_TEXT } from "../../src/detail/ownText.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";

await ENGLISH.fetchMessages(["detail"]);

const html = (...own: [string, string][]): string =>
  renderToStaticMarkup(<OwnProperties own={new Map(own)} />);

describe("the properties of a row of a reader's own file", () => {
  test("stand as name and text", () => {
    expect(html(["notes", "Twelve people"])).toMatch(/<th[^>]*>notes<\/th><td><span[^>]*>Twelve people</);
  });

  test.each(["<img src=x onerror=alert(1)>", "<script>alert(1)</script>"])("%s stays text", (text) => {
    expect(html(["notes", text], [text, "notes"])).not.toMatch(/<(img|script)/);
  });

  test("of web addresses alone links are made, which tell their host", () => {
    const made = html(["url", "https://example.org/a?b=1"]);
    expect(made).toContain('href="https://example.org/a?b=1" target="_blank" rel="noopener noreferrer"');
    expect(made).toContain("(example.org)");
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "https://user:word@example.org/",
    "see https://example.org",
  ])("%s is no link", (text) => expect(html(["url", text])).not.toContain("href"));

  test.each(["__proto__", "constructor", "toString"])("%s is a name like others", (name) => {
    expect(html([name, "here"])).toContain(`>${name}</th>`);
  });

  test("a text as long as a book is shortened, and says so", () => {
    const made = html(["notes", "x".repeat(10_000_000)]);
    expect(made.length).toBeLessThan(LONGEST_TEXT + 1_000);
    expect(made).toContain("10,000 of 10,000,000 characters");
  });

  test("ten thousand properties are not all made", () => {
    const made = html(...Array.from({ length: 10_000 }, (_, index): [string, string] => [`k${index}`, "v"]));
    expect(made.match(/<tr>/g)).toHaveLength(500);
    expect(made).toContain("9,500 more properties");
  });

  test("none make no heading", () => expect(html()).toBe(""));
});

test("a long text ends with a whole character", () => {
  const text = `${"x".repeat(LONGEST_TEXT - 1)}😀`;
  expect(beginningOf(text)).toBe("x".repeat(LONGEST_TEXT - 1));
  expect(beginningOf("😀")).toBe("😀");
});
