import { describe, expect, it } from "vitest";
import { countBrowser, countLine, countUnit, NONE, settle, sum } from "./count.ts";

const passedFile = { status: "passed", assertionResults: [{}] };

describe("counting", () => {
  it("counts every unit test that did not pass as failed", () => {
    const report = { numTotalTests: 5, numPassedTests: 3, testResults: [passedFile] };
    expect(countUnit(report)).toEqual({ passed: 3, failed: 2 });
  });

  it("counts a test file that breaks before its first test", () => {
    const broken = { status: "failed", assertionResults: [] };
    const report = { numTotalTests: 3, numPassedTests: 3, testResults: [passedFile, broken] };
    expect(countUnit(report)).toEqual({ passed: 3, failed: 1 });
  });

  it("counts flaky, skipped and homeless browser failures as failed", () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(countBrowser(report)).toEqual({ passed: 7, failed: 5 });
  });

  it("finds a failure in a run that ended badly, and in one without tests", () => {
    expect(settle({ passed: 4, failed: 0 }, false)).toEqual({ passed: 4, failed: 1 });
    expect(settle(NONE, true)).toEqual({ passed: 0, failed: 1 });
    expect(settle({ passed: 4, failed: 2 }, false)).toEqual({ passed: 4, failed: 2 });
    expect(settle({ passed: 4, failed: 0 }, true)).toEqual({ passed: 4, failed: 0 });
  });

  it("sums into the last line", () => {
    const all = sum([
      { passed: 12, failed: 0 },
      { passed: 1, failed: 3 },
    ]);
    expect(countLine(all)).toBe("13 passed, 3 failed");
  });
});
