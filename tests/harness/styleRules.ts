import { lineAt, type SourceFile } from "./sourceFile.ts";

/** Declarations that do not mirror in a right-to-left layout. */
const PHYSICAL: readonly RegExp[] = [
  /(?<![\w-])(margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-[a-z]+)?\s*:/g,
  /(?<![\w-])border-(top|bottom)-(left|right)-radius\s*:/g,
  /(?<=[{;]\s*)(left|right)\s*:/g,
  /(?<![\w-])(text-align|float|clear|caption-side)\s*:\s*(left|right)\b/g,
];

/** `margin: 0 1px 0 2px`: its second and fourth values are right and left. */
const FOUR_SIDES = /(?<![\w-])(margin|padding|inset|border-width)\s*:\s*([^;{}()]+)/g;

function areUneven(values: string): boolean {
  const [, right, , left] = values.replace("!important", "").trim().split(/\s+/);
  return left !== undefined && right !== left;
}

/** Comments go; one that begins with `physical:` excuses the declaration before it on its line. */
function readable(css: string): string {
  const excused = css.replace(/[^;{}\n]*;?[^\S\n]*\/\*\s*physical:[^*]*\*\//g, (part) =>
    part.replace(/[^\n;]/g, " "),
  );
  return excused.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
}

/** The physical declarations of a style sheet, one line each with file, line and reason. */
export function styleProblems({ path, text }: SourceFile): string[] {
  const css = readable(text);
  const physical = PHYSICAL.flatMap((pattern) => [...css.matchAll(pattern)]);
  const uneven = [...css.matchAll(FOUR_SIDES)].filter((match) => areUneven(match[2] ?? ""));
  return [...physical, ...uneven].map(
    (match) =>
      `${path}:${lineAt(css, match.index)} ${match[0].trim()}: logical properties only ` +
      "(or, where the map's own left is meant, a comment beginning with physical:)",
  );
}
