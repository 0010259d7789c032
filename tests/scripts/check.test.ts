import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { closingLine, countStage, countVitest, sum } from '../../scripts/check/count.ts';
import { chooseStages, nodeArguments, STAGES } from '../../scripts/check/stages.ts';

function result(passed: number, failed: number, success: boolean, pending = 0): string {
  return JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, success });
}

describe('the count', () => {
  test('of a Vitest run is the count of its tests', () => {
    expect(countVitest(result(12, 0, true, 2), true)).toEqual({ passed: 12, failed: 0, skipped: 2 });
    expect(countVitest(result(10, 2, false), false)).toEqual({ passed: 10, failed: 2, skipped: 0 });
  });

  test.each([
    ['a file that cannot be loaded', result(12, 0, false), false],
    ['a process that ends badly after good tests', result(12, 0, true), false],
    ['no tests at all', result(0, 0, true), true],
    ['no result', undefined, true],
    ['half a result', '{"numPassed', false],
  ])('of a run with %s has a failure', (_, text, hasPassed) => {
    expect(countVitest(text, hasPassed).failed).toBe(1);
  });

  test('of all stages is their sum, in the closing line', () => {
    expect(closingLine(sum([countStage(true), countStage(false), countVitest(result(5, 1, false), false)]))).toBe('6 passed, 2 failed');
  });
});

describe('the stages', () => {
  test('are all there when nothing is asked for, and can be chosen with what they need', () => {
    expect(chooseStages([])).toBe(STAGES);
    const chosen = chooseStages(['firefox']);
    expect(typeof chosen === 'string' ? chosen : chosen.map((stage) => stage.name)).toEqual(['build-firefox', 'firefox']);
  });

  test('a wrong name is told', () => {
    expect(chooseStages(['unti'])).toContain('There is no stage "unti"');
  });

  test('name programs that are installed', () => {
    for (const stage of STAGES) {
      for (const command of stage.commands) {
        const [file] = nodeArguments(process.cwd(), stage, command, join('/tmp', 'result.json'));
        expect(existsSync(file ?? ''), `${stage.name}: ${file}`).toBe(true);
      }
    }
  });
});
