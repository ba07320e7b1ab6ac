/** A step into a JSON value: a key of an object or an index of an array. */
export type Path = readonly (string | number)[];

/** A JSON text that was read, with the offset of each value by its path. */
export interface PositionedJson {
  readonly offsets: ReadonlyMap<string, number>;
  /** Keys that stand twice in one object, with the offset of the second. */
  readonly duplicates: readonly { readonly path: Path; readonly offset: number }[];
}

/** Where and why a text is no JSON. */
export class JsonError extends Error {
  readonly offset: number;
  readonly expected: string;

  constructor(message: string, offset: number, expected: string) {
    super(message);
    this.offset = offset;
    this.expected = expected;
  }
}

const MAX_DEPTH = 100;
const TOKEN = /[{}[\],:]|"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|[a-zA-Z]+/y;
const SPACE = /[ \t\r\n]*/y;

/** One text for each path: `["features", 3, "id"]` is `/features/3/id`. */
export function pathKey(path: Path): string {
  return path.map((step) => `/${step}`).join("");
}

/**
 * Reads JSON (RFC 8259) as `JSON.parse` does, and notes where each value starts: the parsers that come
 * with the platform do not tell. It takes ten times as long as they do.
 * @throws JsonError with the offset of the first thing that is wrong
 */
export function readPositions(text: string): PositionedJson {
  const reader = new Reader(text);
  reader.value([]);
  reader.end();
  return { offsets: reader.offsets, duplicates: reader.duplicates };
}

/**
 * The value of a JSON text in which no name stands twice and nothing is too deep.
 * @returns undefined where `readPositions` has something to say about it
 */
export function plainJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // Of a name that stands twice the value keeps one.
    return namesIn(value, 0) === namesWritten(text) ? value : undefined;
  } catch {
    return undefined;
  }
}

function namesIn(value: unknown, depth: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (depth > MAX_DEPTH) return Number.NaN;
  const inner = Object.values(value);
  const own = Array.isArray(value) ? 0 : inner.length;
  return inner.reduce<number>((sum, one) => sum + namesIn(one, depth + 1), own);
}

/** Texts in quotes with a colon behind them; whatever stands in quotes is passed over whole. */
function namesWritten(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon) count++;
  return count;
}

class Reader {
  readonly offsets = new Map<string, number>();
  readonly duplicates: { path: Path; offset: number }[] = [];
  private readonly text: string;
  private at = 0;
  private token = "";
  private start = 0;

  constructor(text: string) {
    this.text = text;
    this.advance();
  }

  value(path: Path): unknown {
    if (path.length > MAX_DEPTH) throw this.wrong(`values in each other at most ${MAX_DEPTH} deep`);
    this.offsets.set(pathKey(path), this.start);
    if (this.token === "{") return this.object(path);
    if (this.token === "[") return this.array(path);
    return this.scalar();
  }

  end(): void {
    if (this.token !== "") throw this.wrong("the end of the file");
  }

  private object(path: Path): Record<string, unknown> {
    const object: Record<string, unknown> = Object.create(null);
    this.list("}", () => {
      const offset = this.start;
      const key = this.key();
      const inside = [...path, key];
      if (key in object) this.duplicates.push({ path: inside, offset });
      this.take(":");
      object[key] = this.value(inside);
    });
    return { ...object };
  }

  private array(path: Path): unknown[] {
    const array: unknown[] = [];
    this.list("]", () => array.push(this.value([...path, array.length])));
    return array;
  }

  private list(close: string, item: () => void): void {
    this.advance();
    if (this.token !== close) item();
    while (this.token === ",") {
      this.advance();
      item();
    }
    if (this.token !== close) throw this.wrong(`a comma after the value before, or ${close}`);
    this.advance();
  }

  private key(): string {
    if (!this.token.startsWith('"')) throw this.wrong("a name in double quotes");
    return String(this.scalar());
  }

  private scalar(): unknown {
    try {
      const value: unknown = JSON.parse(this.token);
      this.advance();
      return value;
    } catch (error) {
      throw error instanceof JsonError ? error : this.wrong("a value");
    }
  }

  private take(sign: string): void {
    if (this.token !== sign) throw this.wrong(sign);
    this.advance();
  }

  private advance(): void {
    this.start = this.match(SPACE)?.end ?? this.start;
    const token = this.match(TOKEN);
    if (!token && this.at < this.text.length) throw this.wrong("a value, a name or one of { } [ ] , :");
    this.token = token?.text ?? "";
  }

  private match(pattern: RegExp): { text: string; end: number } | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return null;
    this.at += found[0].length;
    return { text: found[0], end: this.at };
  }

  private wrong(expected: string): JsonError {
    const [rest = ""] = this.text.slice(this.start, this.start + 60).split("\n");
    const found = /^"[^"]*"/.exec(rest)?.[0] ?? JSON.stringify(rest.slice(0, 20));
    return new JsonError(rest ? `found ${found}` : "the file ends here", this.start, expected);
  }
}
