import { parseSync, Visitor } from "vite";
import { folderOf } from "./importTable.ts";
import { lineAt, type SourceFile } from "./sourceFile.ts";

type Rule = { readonly pattern: RegExp; readonly reason: string };

const EVERYWHERE: readonly Rule[] = [
  {
    pattern:
      /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|\bsetHTML(Unsafe)?\b|document\.write|createContextualFragment|\bsrcdoc\b/gi,
    reason: "text from data stays text: no HTML sink",
  },
  { pattern: /\bnew Function\b|\beval\(/g, reason: "no code from text" },
  { pattern: /\bas unknown as\b/g, reason: "a cast that no type supports" },
];

const IN_PURE_FOLDERS: readonly Rule[] = [
  {
    pattern: /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bMath\.random\b/g,
    reason: "no clock, no chance",
  },
  { pattern: /\bfetch\(/g, reason: "no network" },
  { pattern: /\.toLocale[A-Z]\w*\(|\bIntl\./g, reason: "no locale of the machine" },
  {
    pattern: /\.[gs]et(FullYear|Month|Date|Day|Hours|Minutes)\(|\.getTimezoneOffset\(|\bnew Date\([^()]*,/g,
    reason: "no time zone of the machine: use UTC",
  },
];

const IN_COMPONENTS: readonly Rule[] = [
  {
    pattern: /\b(margin|padding|border)(Left|Right)\b|\btextAlign: "(left|right)"/g,
    reason: "logical properties only",
  },
];

const LONGEST_FILE = 350;

/** The same text with its comments blank, so that offsets stay. */
function withoutComments({ path, text }: SourceFile): string {
  return parseSync(path, text).comments.reduce(
    (left, { start, end }) =>
      left.slice(0, start) + left.slice(start, end).replace(/[^\n]/g, " ") + left.slice(end),
    text,
  );
}

function rulesFor(path: string): Rule[] {
  const isPure = ["domain", "query"].includes(folderOf(path) ?? "");
  return [...EVERYWHERE, ...(isPure ? IN_PURE_FOLDERS : []), ...(path.endsWith(".tsx") ? IN_COMPONENTS : [])];
}

const SPOKEN_ATTRIBUTES =
  /^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|label)$/;
const HAS_LETTER = /\p{L}/u;

/** Words in a component that did not come from `i18n`. */
function literalProblems({ path, text }: SourceFile): string[] {
  const problems: string[] = [];
  const add = (offset: number, words: string): void => {
    problems.push(
      `${path}:${lineAt(text, offset)} "${words.trim()}": what a reader reads is a message from src/i18n`,
    );
  };
  new Visitor({
    JSXText: (node) => {
      if (HAS_LETTER.test(node.value)) add(node.start, node.value);
    },
    JSXAttribute: (node) => {
      const { name, value } = node;
      const isSpoken = name.type === "JSXIdentifier" && SPOKEN_ATTRIBUTES.test(name.name);
      if (isSpoken && value?.type === "Literal" && HAS_LETTER.test(String(value.value))) {
        add(node.start, String(value.value));
      }
    },
  }).visit(parseSync(path, text).program);
  return problems;
}

function lengthProblems({ path, text }: SourceFile): string[] {
  const lines = text.trimEnd().split("\n").length;
  return lines > LONGEST_FILE
    ? [`${path}: ${lines} lines; a file has one idea and at most ${LONGEST_FILE}`]
    : [];
}

/** What stands in a TypeScript file and should not, one line each with file, line and reason. */
export function codeProblems(file: SourceFile): string[] {
  const code = withoutComments(file);
  const matched = rulesFor(file.path).flatMap(({ pattern, reason }) =>
    [...code.matchAll(pattern)].map(
      (match) => `${file.path}:${lineAt(code, match.index)} ${match[0]}: ${reason}`,
    ),
  );
  return [...matched, ...literalProblems(file), ...lengthProblems(file)];
}
