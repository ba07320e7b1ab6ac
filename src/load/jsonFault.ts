/** Place of a character for people: both count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const BEFORE_SPACE = 0x1f;

/** The first character from `at` on that is no JSON white space (RFC 8259 § 2). */
export function skipSpace(text: string, at: number): number {
  return endOfMatch(SPACE, text, at) ?? at;
}

const BYTE_ORDER_MARK = "\ufeff";

/** Where the JSON of a file begins: after a byte order mark and white space. */
export function startOfJson(text: string): number {
  return skipSpace(text, text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
}

/** What a file is instead, where its first character tells: a server's page, or nothing at all. */
export function otherThanJson(text: string, start: number): "empty" | "html" | null {
  if (start === text.length) return "empty";
  return text[start] === "<" ? "html" : null;
}

type Expected = "value" | "value or ]" | "key" | "key or }" | "colon" | "comma or close" | "end";

/**
 * Where a text stops being JSON (RFC 8259), or null where it is JSON. Engines say it each in their own
 * way, or not at all. No recursion, so that nesting may be as deep as it likes.
 * @param end exclusive; a text that is cut off stops being JSON there
 */
export function jsonFault(text: string, start = 0, end = text.length): number | null {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  const afterValue = (): Expected => (open.length > 0 ? "comma or close" : "end");
  for (let at = skipSpace(text, start); ; at = skipSpace(text, at)) {
    if (at >= end) return expected === "end" ? null : end;
    const character = text[at];
    const step: Step = stepFrom(expected, character, open.at(-1));
    if (step === "close") {
      open.pop();
      expected = afterValue();
      at += 1;
    } else if (step === "open") {
      open.push(character === "{" ? "{" : "[");
      expected = character === "{" ? "key or }" : "value or ]";
      at += 1;
    } else if (step === "string" || step === "scalar") {
      const found: Token = step === "string" ? stringToken(text, at, end) : scalarToken(text, at, end);
      if ("fault" in found) return found.fault;
      expected = isKey(expected) ? "colon" : afterValue();
      at = found.end;
    } else if (step === "fault") {
      return at;
    } else {
      expected = step;
      at += 1;
    }
  }
}

function isKey(expected: Expected): boolean {
  return expected === "key" || expected === "key or }";
}

type Token = { readonly end: number } | { readonly fault: number };
type Step = "open" | "close" | "string" | "scalar" | "fault" | "value" | "key";

function stepFrom(expected: Expected, character: string | undefined, inside: "{" | "[" | undefined): Step {
  switch (expected) {
    case "end":
      return "fault";
    case "colon":
      return character === ":" ? "value" : "fault";
    case "comma or close":
      if (character === ",") return inside === "{" ? "key" : "value";
      return character === (inside === "{" ? "}" : "]") ? "close" : "fault";
    case "key or }":
      if (character === "}") return "close";
      return character === '"' ? "string" : "fault";
    case "key":
      return character === '"' ? "string" : "fault";
    case "value or ]":
      return character === "]" ? "close" : valueStep(character);
    case "value":
      return valueStep(character);
  }
}

function valueStep(character: string | undefined): Step {
  if (character === "{" || character === "[") return "open";
  return character === '"' ? "string" : "scalar";
}

function scalarToken(text: string, at: number, end: number): Token {
  const found = endOfMatch(SCALAR, text, at);
  return found === null || found > end ? { fault: at } : { end: found };
}

function stringToken(text: string, start: number, end: number): Token {
  let at = start + 1;
  while (at < end) {
    const character = text[at];
    if (character === '"') return { end: at + 1 };
    if (text.charCodeAt(at) <= BEFORE_SPACE) return { fault: at };
    const next: number | null = character === "\\" ? endOfMatch(ESCAPE, text, at) : at + 1;
    if (next === null) return { fault: at };
    at = next;
  }
  return { fault: end };
}

function endOfMatch(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/**
 * Finds line and column of offsets that are asked for in rising order, going through the text once.
 * Lines end with LF, CR or CR LF.
 */
export function createLocator(text: string): (offset: number) => Position {
  const breaks = /\r\n|[\n\r]/g;
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (;;) {
      const before = breaks.lastIndex;
      const found = breaks.exec(text);
      if (found === null || breaks.lastIndex > offset) {
        breaks.lastIndex = before;
        return { line, column: offset - lineStart + 1 };
      }
      line += 1;
      lineStart = breaks.lastIndex;
    }
  };
}
