import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const src = new URL("../../src/", import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));

/** Declarations without comments, as `line: text`. */
function declarations(file: string): string[] {
  const css = readFileSync(new URL(file, src), "utf8").replace(/\/\*[\s\S]*?\*\//g, (text) =>
    text.replace(/[^\n]/g, ""),
  );
  return css
    .split("\n")
    .flatMap((line, index) => (/^\s*[\w-]+\s*:/.test(line) ? [`${index + 1}: ${line.trim()}`] : []));
}

const offending = (file: string, wrong: RegExp): string[] =>
  declarations(file).filter((line) => wrong.test(line));

/** Right-to-left pages mirror by themselves only if nothing says left or right. */
const PHYSICAL =
  /^\d+: ((margin|padding|border|scroll-margin|scroll-padding|inset)-(left|right|top|bottom)\b|(left|right|top|bottom):|border-(top|bottom)-(left|right)-radius|(text-align|float|clear): (left|right)|(width|height|(min|max)-(width|height)):)/;

/** An embed that measures itself by its frame grows without end. Only the layout of whole pages may. */
const VIEWPORT_HEIGHT = /[\d.](vh|svh|dvh|lvh)\b/;

const LITERAL_COLOUR =
  /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch|oklab|lab|lch)\(|: (white|black|red|gr[ae]y)\b(?!-)/i;

test("styles are found", () => {
  expect(files).toContain("ui/parts.css");
});

test.each(files)("%s knows no left and right", (file) => {
  expect(offending(file, PHYSICAL)).toEqual([]);
});

test.each(files.filter((file) => file !== "ui/tokens.css"))(
  "%s takes every colour from the tokens",
  (file) => {
    expect(offending(file, LITERAL_COLOUR)).toEqual([]);
  },
);

test.each(files.filter((file) => !file.startsWith("layout/")))(
  "%s does not measure by the height of the window",
  (file) => {
    expect(offending(file, VIEWPORT_HEIGHT)).toEqual([]);
  },
);
