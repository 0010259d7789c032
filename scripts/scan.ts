import { once } from 'node:events';
import { analyze } from '../lib/analyze.ts';
import { runScan } from './scan/run.ts';

const { stdin, stdout, stderr, env } = process;

// `scan … | head` closes the pipe early; that is the reader's wish and no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') stderr.write(`scan: cannot write the result: ${error.message}\n`);
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await runScan(
  process.argv.slice(2),
  {
    input: stdin,
    out: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    err: (text) => void stderr.write(text),
    style: { colour: stdout.isTTY && !env['NO_COLOR'], columns: stdout.columns || 120 },
  },
  analyze,
);
