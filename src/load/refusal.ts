import type { Problem } from "../domain/dataset.ts";

/** Thrown where a file cannot be read at all, and caught where files are opened: never seen outside. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.file}: ${problem.reason}`);
    this.problem = problem;
  }
}
