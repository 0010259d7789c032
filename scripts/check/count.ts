/** How many checks held. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** What is read of Vitest's own result. */
interface VitestResult {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  success: boolean;
}

function isVitestResult(value: unknown): value is VitestResult {
  if (typeof value !== 'object' || value === null) return false;
  const numbers = ['numPassedTests', 'numFailedTests', 'numPendingTests'];
  return 'success' in value && numbers.every((name) => typeof Reflect.get(value, name) === 'number');
}

/** A stage that is no set of tests counts as one. */
export function countStage(hasPassed: boolean): Count {
  return hasPassed ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * The count of a Vitest run by its result file. A run that failed without a failed test (a file that could not be
 * loaded, a crash, no tests at all) still counts one failure.
 */
export function countVitest(resultText: string | undefined, hasPassed: boolean): Count {
  const result = resultText === undefined ? undefined : parse(resultText);
  if (!isVitestResult(result)) return countStage(false);
  const failed = result.numFailedTests;
  const isEmpty = result.numPassedTests + failed === 0;
  const isBroken = failed === 0 && (!hasPassed || !result.success || isEmpty);
  return { passed: result.numPassedTests, failed: isBroken ? 1 : failed, skipped: result.numPendingTests };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function sum(counts: Iterable<Count>): Count {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** The line that closes `npm test`. */
export function closingLine({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`;
}
