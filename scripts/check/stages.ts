import { join } from 'node:path';
import type { BrowserKind } from '../browsers.ts';

/** One step of `npm test`. */
export interface Stage {
  /** Also the word that runs it alone: `npm test -- unit`. */
  name: string;
  /** Commands run one after the other, each as a file of node_modules and its arguments, until one fails. */
  commands: readonly (readonly [file: string, ...args: string[]])[];
  /** A Vitest project counts its tests; any other stage counts as one. */
  isVitest?: true;
  /** Stages without which this one would look at something old or missing. */
  needs?: readonly string[];
  browser?: BrowserKind;
}

const VITEST = 'vitest/vitest.mjs';
const WXT = 'wxt/bin/wxt.mjs';

/** In the order in which they run: what fails fast comes first. */
export const STAGES: readonly Stage[] = [
  { name: 'types', commands: [[WXT, 'prepare'], ['typescript/bin/tsc', '--noEmit']] },
  { name: 'lint', commands: [['oxlint/bin/oxlint', '--type-aware', '--deny-warnings']] },
  { name: 'dead-code', commands: [['knip/bin/knip.js', '--no-progress']] },
  // `wxt prepare` writes what `#i18n` stands for, also when this stage runs alone.
  { name: 'unit', commands: [[WXT, 'prepare'], [VITEST, 'run', '--project', 'unit']], isVitest: true },
  { name: 'build-chromium', commands: [[WXT, 'build']] },
  { name: 'build-firefox', commands: [[WXT, 'build', '-b', 'firefox']] },
  { name: 'build-tests', commands: [[VITEST, 'run', '--project', 'build']], isVitest: true, needs: ['build-chromium', 'build-firefox'] },
  { name: 'chromium', commands: [[VITEST, 'run', '--project', 'chromium']], isVitest: true, needs: ['build-chromium'], browser: 'chromium' },
  { name: 'firefox', commands: [[VITEST, 'run', '--project', 'firefox']], isVitest: true, needs: ['build-firefox'], browser: 'firefox' },
];

/** The stages of those names together with what they need, in order; a wrong name comes back as a sentence. */
export function chooseStages(names: readonly string[]): readonly Stage[] | string {
  if (names.length === 0) return STAGES;
  const unknown = names.find((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown !== undefined) return `There is no stage "${unknown}"; there are ${STAGES.map((stage) => stage.name).join(', ')}.`;
  const wanted = new Set(names);
  for (const stage of STAGES) if (wanted.has(stage.name)) for (const need of stage.needs ?? []) wanted.add(need);
  return STAGES.filter((stage) => wanted.has(stage.name));
}

/** The arguments for Node that run a stage's command; Vitest additionally leaves its result in a file. */
export function nodeArguments(root: string, stage: Stage, command: Stage['commands'][number], resultFile: string): string[] {
  const [file, ...args] = command;
  const isCounted = stage.isVitest === true && file === VITEST;
  const reporters = isCounted ? ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`] : [];
  return [join(root, 'node_modules', file), ...args, ...reporters];
}
