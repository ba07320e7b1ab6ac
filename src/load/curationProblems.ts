/** What the data check found in a curated file; only served while developing. */
export interface CurationProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly expected: string;
}

/** The findings of the data check for the files as they are saved; empty where nobody serves them. */
export async function curationProblems(): Promise<readonly CurationProblem[]> {
  try {
    const response = await fetch(new URL("data/problems.json", document.baseURI));
    return response.ok ? await response.json() : [];
  } catch {
    return [];
  }
}
