/** A step into a JSON value: a key of an object or an index of an array. */
export type Path = readonly (string | number)[];

/** A JSON text that was read, with the offset of each value by its path. */
export interface PositionedJson {
  readonly value: unknown;
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
 * with the platform do not tell.
 * @throws JsonError with the offset of the first thing that is wrong
 */
export function readPositions(text: string): PositionedJson {
  const reader = new Reader(text);
  const value = reader.value([]);
  reader.end();
  return { value, offsets: reader.offsets, duplicates: reader.duplicates };
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
    if (this.token !== close) throw this.wrong(`, or ${close}`);
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
    const [found] = this.text.slice(this.start, this.start + 20).split("\n");
    return new JsonError(
      found ? `found ${JSON.stringify(found)}` : "the file ends here",
      this.start,
      expected,
    );
  }
}
