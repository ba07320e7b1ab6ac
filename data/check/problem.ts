/** Something wrong in a data file, where it stands, and what would have been right. */
export interface Problem {
  readonly file: string;
  /** Counted from 1; a column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: "error" | "warning";
  /** What was found. */
  readonly message: string;
  readonly expected: string;
}

/** `file:line:column  rule  message`, which editors and terminals turn into a link. */
export function formatProblem({ file, line, column, rule, severity, message, expected }: Problem): string {
  const found = severity === "warning" ? `warning: ${message}` : message;
  return `${file}:${line}:${column}  ${rule}  ${found}; expected ${expected}`;
}

export function isError({ severity }: Problem): boolean {
  return severity === "error";
}

/** A value in a message: on one line, and cut where it gets long. */
export function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
