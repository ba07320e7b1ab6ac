/** How many tests or checks passed and failed. A test that did not run has not passed. */
export type Count = { readonly passed: number; readonly failed: number };

export const NONE: Count = { passed: 0, failed: 0 };
export const ONE_PASSED: Count = { passed: 1, failed: 0 };
export const ONE_FAILED: Count = { passed: 0, failed: 1 };

/** What we read of Vitest's JSON report: a file that breaks outside its tests has a status but no test of its own. */
export type UnitReport = {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
};

/** What we read of Playwright's JSON report. `errors` stand outside any test, as a server that does not start. */
export type BrowserReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
};

export function countUnit(report: UnitReport): Count {
  const brokenFiles = report.testResults.filter(
    (file) => file.status !== "passed" && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests + brokenFiles.length,
  };
}

export function countBrowser({ stats, errors }: BrowserReport): Count {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }),
    NONE,
  );
}

/** A run that ended badly has at least one failure, whatever its report says; one without any test has failed. */
export function settle(count: Count, endedWell: boolean): Count {
  const silentFailure = count.failed === 0 && (!endedWell || count.passed === 0);
  return silentFailure ? { passed: count.passed, failed: 1 } : count;
}

/** The last line of every test command, read by machines. */
export function countLine({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`;
}
