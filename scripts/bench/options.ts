import { parseArgs } from 'node:util';

const PLACES = ['chromium', 'firefox', 'node'] as const;
type Place = (typeof PLACES)[number];

export interface BenchOptions {
  /** How often everything is measured where the code is warm. */
  rounds: number;
  /** Blocks of the generated post. */
  blocks: number;
  places: readonly Place[];
  /** How many saved pages of the labelled set are measured besides. */
  saved: number;
  files: readonly string[];
}

export type ParsedBench = { kind: 'run'; options: BenchOptions } | { kind: 'help' } | { kind: 'wrong'; sentence: string };

export const BENCH_HELP = `usage: npm run bench -- [--rounds N] [--blocks N] [--in chromium|firefox|node]… [--saved N] [FILE.html …]

Times features and scoring of a post against Readability.parse on the same page, in turns: in Chromium and in Node, on a
generated post of 300 blocks and on saved pages. "warm" is the median, "best" the fastest round, "first" the median of first
calls, each in a fresh profile with nothing compiled. --saved N takes N real pages of the labelled set (UNLURE_SHARED).
`;

/** Reads the command line; a wish that cannot be met comes back as one sentence. */
export function parseBenchOptions(args: string[]): ParsedBench {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        rounds: { type: 'string', default: '60' },
        blocks: { type: 'string', default: '300' },
        in: { type: 'string', multiple: true, default: ['chromium', 'node'] },
        saved: { type: 'string', default: '0' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return { kind: 'wrong', sentence: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  const places = PLACES.filter((place) => values.in.includes(place));
  const unknown = values.in.find((name) => !PLACES.some((place) => place === name));
  if (unknown !== undefined) return { kind: 'wrong', sentence: `--in takes chromium, firefox or node, not "${unknown}".` };
  const options = { rounds: Number(values.rounds), blocks: Number(values.blocks), saved: Number(values.saved), places, files: positionals };
  for (const [name, least] of [['rounds', 1], ['blocks', 20], ['saved', 0]] as const) {
    if (!Number.isInteger(options[name]) || options[name] < least) return { kind: 'wrong', sentence: `--${name} takes a whole number from ${least} on, not "${values[name]}".` };
  }
  return { kind: 'run', options };
}
