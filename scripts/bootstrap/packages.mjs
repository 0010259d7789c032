// Plain JavaScript for any Node from 20 on, without a single package: it runs before there are any.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the npm package `node` keeps the Node that runs the project's TypeScript. npm's own links in `.bin` are shell
 * files on Windows, which cannot be started directly.
 * @param {string} root
 */
export function nodeBinary(root) {
  const bin = join(root, 'node_modules', 'node', 'bin');
  return join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
}

/** @param {string} file @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | undefined} */
function readLockedPackages(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Says in what way node_modules differs from package-lock.json, or undefined when they agree. npm writes the second lock
 * file, in node_modules, as the last step of an installation, so an interrupted one counts as missing. Packages for
 * other systems are optional and rightly absent.
 * @param {string} root
 */
export function describeMissingPackages(root) {
  const locked = readLockedPackages(join(root, 'package-lock.json'));
  if (!locked) return 'package-lock.json cannot be read';
  const installed = readLockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return 'nothing is installed yet';
  if (!existsSync(nodeBinary(root))) return 'node_modules has no Node';
  for (const [path, wanted] of Object.entries(locked)) {
    if (path === '') continue;
    const found = installed[path];
    if (!found && wanted.optional) continue;
    if (found?.version !== wanted.version || found?.integrity !== wanted.integrity) return `${path} differs`;
  }
  const extra = Object.keys(installed).find((path) => !(path in locked));
  return extra === undefined ? undefined : `${extra} is not in package-lock.json`;
}

/**
 * Runs `npm ci` with all it says on standard error, so that standard output stays what the asked-for script prints.
 * Returns a sentence when it did not work.
 * @param {string} root
 */
export function installPackages(root) {
  // npm names its own file to the scripts it runs; without it (run by hand) the one on PATH is taken.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.error) return `npm could not be started (${done.error.message}). Install Node 20 or later together with npm.`;
  if (done.status !== 0) {
    return 'npm ci failed, see above. Check that this computer reaches the npm registry and has 700 MB of free space, then try again.';
  }
  const missing = describeMissingPackages(root);
  if (missing === undefined) return undefined;
  if (missing === 'node_modules has no Node') {
    return 'The package `node` was installed without its program, since npm is set to ignore install scripts. Run `npm ci --ignore-scripts=false`, then try again.';
  }
  return `After npm ci, ${missing}. Delete node_modules and try again.`;
}
