const ID = /\b(?:inc|clm|fac|src)-[a-z0-9]+(?:-[a-z0-9]+)*/g;

/** A line of a table. The source is the one that the heading above names. */
export interface ParagraphLine {
  /** Empty where the heading names none. */
  readonly source: string;
  /** null: a caption, or a line of another table. */
  readonly paragraph: number | null;
  readonly ids: readonly string[];
  /** Whether anything stands behind the first cell. */
  readonly hasText: boolean;
  readonly offset: number;
}

/** The lines of all tables of a Markdown text; `| p. 3 | ... |` is one of a paragraph. */
export function paragraphLines(text: string): ParagraphLine[] {
  let source = "";
  let offset = 0;
  const lines: ParagraphLine[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("#")) source = /\bsrc-[a-z0-9-]+/.exec(line)?.[0] ?? "";
    if (line.startsWith("|")) lines.push({ source, offset, ...cellsOf(line) });
    offset += line.length + 1;
  }
  return lines;
}

function cellsOf(line: string): Pick<ParagraphLine, "paragraph" | "ids" | "hasText"> {
  const [, first = "", ...rest] = line.split("|").map((cell) => cell.trim());
  const paragraph = /^p\. (\d+)$/.exec(first)?.[1];
  return {
    paragraph: paragraph === undefined ? null : Number(paragraph),
    ids: line.match(ID) ?? [],
    hasText: rest.some((cell) => cell !== "" && cell !== "–"),
  };
}
