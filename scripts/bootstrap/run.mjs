// `node scripts/bootstrap/run.mjs NAME …` runs scripts/NAME.ts on the project's own Node, after installing the locked
// packages where they are missing. Plain JavaScript for any Node from 20 on: on a fresh clone there is nothing else yet.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeMissingPackages, installPackages, nodeBinary } from './packages.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const [name, ...args] = process.argv.slice(2);

/** @param {string} sentence @returns {never} */
function stop(sentence, exitCode = 1) {
  process.stderr.write(`${sentence}\n`);
  process.exit(exitCode);
}

const script = join(root, 'scripts', `${name}.ts`);
if (!name || !/^[a-z-]+$/.test(name) || !existsSync(script)) stop(`There is no script scripts/${name}.ts.`, 2);

const missing = describeMissingPackages(root);
if (missing !== undefined) {
  process.stderr.write(`Installing the locked packages (${missing}); this takes about half a minute.\n`);
  const failure = installPackages(root);
  if (failure !== undefined) stop(failure);
}

const node = nodeBinary(root);
// What the script starts by name (wxt, vitest) has to find the same Node, not the outer one.
const path = [join(root, 'node_modules', '.bin'), dirname(node), process.env.PATH ?? ''].join(delimiter);
const child = spawn(node, [script, ...args], { stdio: 'inherit', env: { ...process.env, PATH: path } });

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal));
}
child.on('error', (error) => stop(`The Node of this project could not be started: ${error.message}`));
child.on('exit', (code, signal) => {
  process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1));
});
