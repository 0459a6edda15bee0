/** Sums what jest reports. A test file that could not run at all is one failure: silence must never look like success. */

export const NO_RESULTS = { passed: 0, failed: 0, skipped: 0 };

/**
 * Counts of one lane from jest's `--json` report and its exit code. No report, or a bad exit code without a failed
 * test (a crash, an open handle, a global teardown), is one failure.
 */
export function countResults(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function addResults(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** The last line of `npm test`. */
export const summaryLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
