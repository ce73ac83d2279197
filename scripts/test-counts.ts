/**
 * How many tests passed and failed, read from the reports of the two test runners.
 *
 * @module
 */

/** Tests that were left out (see the README) are in neither count. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The part that is read of what `vitest --reporter=json` writes. */
export interface UnitReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

/** The part that is read of what `playwright --reporter=json` writes. */
export interface EndToEndReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
  };
  /** What went wrong outside any test. */
  readonly errors: readonly unknown[];
}

/** A file that could not be loaded fails the run without a failed test; it counts as one. */
export function countUnit(report: UnitReport): Counts {
  const failed = report.numFailedTests || (report.success ? 0 : 1);
  return { passed: report.numPassedTests, failed };
}

/** An error outside any test counts as a failed one, a test that passed when run again as passed. */
export function countEndToEnd({ stats, errors }: EndToEndReport): Counts {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
