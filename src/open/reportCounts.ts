import type { ProblemReason } from "../domain/dataset.ts";
import type { OwnData } from "../store/openWorld.ts";

export type Report = OwnData["report"];

/** How many rows a reason concerns: those left out for it, and those taken all the same. */
export interface ReasonCount {
  readonly reason: ProblemReason;
  readonly left: number;
  readonly warned: number;
}

/** Reasons with their counts, those that cost most rows first. */
export function countsByReason({ findings }: Pick<Report, "findings">): readonly ReasonCount[] {
  const { size, reasons, reason, left } = findings;
  const lost = new Float64Array(reasons.length);
  const kept = new Float64Array(reasons.length);
  for (let index = 0; index < size; index++) {
    const counts = left[index] === 1 ? lost : kept;
    const code = reason[index] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return reasons
    .map((name, code) => ({ reason: name, left: lost[code] ?? 0, warned: kept[code] ?? 0 }))
    .filter(({ left, warned }) => left + warned > 0)
    .sort((one, other) => other.left - one.left || other.warned - one.warned);
}

/** One finding as a problem, so that it is said in the same words as everywhere. */
export interface FindingAt {
  readonly file: string;
  readonly line: number;
  readonly reason: ProblemReason;
  readonly detail: string | undefined;
  readonly left: boolean;
}

/** @throws RangeError where there is no such finding */
export function findingAt({ files, findings }: Pick<Report, "files" | "findings">, index: number): FindingAt {
  const reason = findings.reasons[findings.reason[index] ?? -1];
  if (reason === undefined) throw new RangeError(`finding ${index} of ${findings.size}`);
  return {
    file: files[findings.files[index] ?? -1]?.name ?? "",
    line: findings.lines[index] ?? 0,
    reason,
    detail: findings.details.get(index),
    left: findings.left[index] === 1,
  };
}
