import { parseArgs } from 'node:util';

const SETS = ['models', 'training', 'corpus', 'languages', 'baselines', 'evidence', 'seed', 'wild', 'browsers'] as const;
type SetName = (typeof SETS)[number];

/** Sets that the fold models judge. */
const BY_FOLD: readonly SetName[] = ['corpus', 'languages', 'evidence'];

export interface EvalOptions {
  sets: readonly SetName[];
  misses: number;
  keep?: string;
}

export type ParsedEvalOptions = { kind: 'run'; options: EvalOptions } | { kind: 'help' } | { kind: 'wrong'; sentence: string };

export const EVAL_HELP = `usage: npm run eval -- [options]

Scans the labelled corpus, its translations and saved pages in UNLURE_SHARED (default ../shared), prints the scores beside
those of other tools and checks them against the floors in eval/floors.json. More in docs/evaluation.md.

  --browsers     also compare Chromium and Firefox with the scan, page by page
  --train        also learn all models anew: they must be the committed ones, byte for byte
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
        browsers: { type: 'boolean', default: false },
        train: { type: 'boolean', default: false },
        only: { type: 'string' },
        misses: { type: 'string', default: '0' },
        keep: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'wrong', sentence: `${message.split(/\.\s/)[0]?.replace(/\.$/, '')}.` };
  }
  if (values.help) return { kind: 'help' };
  const { browsers, train, only, misses, keep } = values;
  const set = SETS.find((name) => name === only);
  if (only !== undefined && set === undefined) return { kind: 'wrong', sentence: `--only takes one of ${SETS.join(', ')}, not "${only}".` };
  if (browsers && set !== undefined && set !== 'browsers') return { kind: 'wrong', sentence: `--browsers and --only ${set} contradict each other.` };
  if (train && set !== undefined && set !== 'training') return { kind: 'wrong', sentence: `--train and --only ${set} contradict each other.` };
  if (!/^\d{1,6}$/.test(misses)) return { kind: 'wrong', sentence: `--misses takes a number, not "${misses}".` };
  if (misses !== '0' && set !== undefined && set !== 'corpus') return { kind: 'wrong', sentence: `--misses needs the corpus, which --only ${set} leaves out.` };
  if (keep === '') return { kind: 'wrong', sentence: '--keep needs the name of a folder.' };
  return { kind: 'run', options: { sets: chosenSets(set, { training: train, browsers }), misses: Number(misses), ...(keep !== undefined && { keep }) } };
}

function chosenSets(only: SetName | undefined, isAsked: { training: boolean; browsers: boolean }): SetName[] {
  // What a stale model says of the posts is no figure.
  if (only !== undefined) return BY_FOLD.includes(only) ? ['models', only] : [only];
  return SETS.filter((name) => (name === 'training' || name === 'browsers' ? isAsked[name] : true));
}
