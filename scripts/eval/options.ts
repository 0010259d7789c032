import { parseArgs } from 'node:util';

const SETS = ['corpus', 'languages', 'seed', 'wild', 'browsers'] as const;
export type SetName = (typeof SETS)[number];

export interface EvalOptions {
  sets: readonly SetName[];
  misses: number;
  keep?: string;
}

export type ParsedEvalOptions = { kind: 'run'; options: EvalOptions } | { kind: 'help' } | { kind: 'wrong'; sentence: string };

export const EVAL_HELP = `usage: npm run eval -- [options]

Scans the labelled corpus and saved pages in UNLURE_SHARED (default ../shared), prints the scores and checks them
against the floors in eval/floors.json.

  --browsers     also compare Chromium and Firefox with the scan, page by page
  --only SET     check one set alone: ${SETS.join(', ')}
  --misses N     also list N blocks that were missed or wrongly flagged
  --keep DIR     keep the annotated pages in DIR
  -h, --help     print this help

Exit status: 0 all floors are reached, 1 one is not or the data is missing (unless UNLURE_NO_EVAL=1), 2 wrong usage.
`;

/** Reads the command line of the evaluation. */
export function parseEvalOptions(argv: readonly string[]): ParsedEvalOptions {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...argv],
      strict: true,
      allowPositionals: false,
      options: {
        browsers: { type: 'boolean' },
        only: { type: 'string' },
        misses: { type: 'string' },
        keep: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'wrong', sentence: `${message.split(/\.\s/)[0]?.replace(/\.$/, '')}.` };
  }
  if (values.help) return { kind: 'help' };
  const { browsers = false, only, misses = '0', keep } = values;
  const set = SETS.find((name) => name === only);
  if (only !== undefined && set === undefined) return { kind: 'wrong', sentence: `--only takes one of ${SETS.join(', ')}, not "${only}".` };
  if (browsers && set !== undefined && set !== 'browsers') return { kind: 'wrong', sentence: `--browsers and --only ${set} contradict each other.` };
  if (!/^\d{1,6}$/.test(misses)) return { kind: 'wrong', sentence: `--misses takes a number, not "${misses}".` };
  if (misses !== '0' && set !== undefined && set !== 'corpus') return { kind: 'wrong', sentence: `--misses needs the corpus, which --only ${set} leaves out.` };
  if (keep === '') return { kind: 'wrong', sentence: '--keep needs the name of a folder.' };
  const sets = set === undefined ? SETS.filter((name) => name !== 'browsers' || browsers) : [set];
  return { kind: 'run', options: { sets, misses: Number(misses), ...(keep !== undefined && { keep }) } };
}
