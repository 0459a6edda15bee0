import { evaluate } from './evaluate';

const report = (numbers: Partial<Record<string, number>>) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...numbers,
});

const count = (given: unknown, exitCode: number) =>
  evaluate('test-results.mjs', `m.countResults(${JSON.stringify(given)}, ${exitCode})`);

describe('the sum of a test run', () => {
  it('counts passed, failed and skipped tests, to-dos among the skipped', () => {
    const given = report({
      numPassedTests: 5,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 3,
    });
    expect(count(given, 1)).toEqual({ passed: 5, failed: 2, skipped: 4 });
  });

  it('counts a file that could not run as one failure', () => {
    expect(count(report({ numPassedTests: 5, numRuntimeErrorTestSuites: 1 }), 1)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a bad exit code without a failed test as one failure', () => {
    expect(count(report({ numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('counts a run without a report as one failure', () => {
    expect(count(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('ends with one plain line', () => {
    const line = evaluate(
      'test-results.mjs',
      'm.summaryLine(m.addResults({passed:1,failed:0,skipped:2},{passed:3,failed:1,skipped:0}))',
    );
    expect(line).toBe('4 passed, 1 failed, 2 skipped');
  });
});
