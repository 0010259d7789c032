import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeMissingPackages, nodeBinary } from '../../scripts/bootstrap/packages.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'unlure-bootstrap-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, content: unknown) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

const preact = { 'node_modules/preact': { version: '11.2.0', integrity: 'sha512-a' } };
const foreign = { 'node_modules/@x/other-system': { version: '1.0.0', integrity: 'sha512-b', optional: true } };

function installNode(source = '#!/bin/sh\nexit 0\n') {
  const file = nodeBinary(root);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  chmodSync(file, 0o755);
}

describe('describeMissingPackages', () => {
  test('is content when the installed versions are the locked ones', () => {
    write('package-lock.json', { packages: { '': {}, ...preact, ...foreign } });
    write('node_modules/.package-lock.json', { packages: preact });
    installNode();
    expect(describeMissingPackages(root)).toBeUndefined();
  });

  test('misses everything on a fresh clone and after an interrupted installation', () => {
    write('package-lock.json', { packages: preact });
    expect(describeMissingPackages(root)).toBe('nothing is installed yet');
    write('node_modules/.package-lock.json', '{"packa');
    expect(describeMissingPackages(root)).toBe('nothing is installed yet');
  });

  test.each([
    ['another version', { 'node_modules/preact': { version: '11.1.0', integrity: 'sha512-a' } }, 'node_modules/preact differs'],
    ['other content', { 'node_modules/preact': { version: '11.2.0', integrity: 'sha512-z' } }, 'node_modules/preact differs'],
    ['a package too few', {}, 'node_modules/preact differs'],
    ['a package too many', { ...preact, 'node_modules/left': { version: '1.0.0' } }, 'node_modules/left is not in package-lock.json'],
  ])('notices %s', (_, installed, sentence) => {
    write('package-lock.json', { packages: preact });
    write('node_modules/.package-lock.json', { packages: installed });
    installNode();
    expect(describeMissingPackages(root)).toBe(sentence);
  });

  test('notices that install scripts were ignored, which leaves no Node', () => {
    write('package-lock.json', { packages: preact });
    write('node_modules/.package-lock.json', { packages: preact });
    expect(describeMissingPackages(root)).toBe('node_modules has no Node');
  });
});

describe.skipIf(process.platform === 'win32')('run.mjs', () => {
  function runBootstrap(...args: string[]) {
    const environment: NodeJS.ProcessEnv = { ...process.env, npm_execpath: join(root, 'npm-cli.js') };
    return spawnSync(process.execPath, [join(root, 'scripts/bootstrap/run.mjs'), ...args], { encoding: 'utf8', env: environment });
  }

  beforeEach(() => {
    cpSync('scripts/bootstrap', join(root, 'scripts/bootstrap'), { recursive: true });
    write('scripts/greet.ts', '');
    write('package-lock.json', { packages: preact });
  });

  test('hands on arguments and exit code to the installed Node', () => {
    write('node_modules/.package-lock.json', { packages: preact });
    installNode('#!/bin/sh\necho "$(basename "$1") $2 $3"\nexit 7\n');
    const done = runBootstrap('greet', '--loud', 'two words');
    expect(done.stdout).toBe('greet.ts --loud two words\n');
    expect(done.stderr).toBe('');
    expect(done.status).toBe(7);
  });

  test('hands on a signal as the exit code that a shell gives it', () => {
    write('node_modules/.package-lock.json', { packages: preact });
    installNode('#!/bin/sh\nkill -TERM $$\n');
    expect(runBootstrap('greet').status).toBe(143);
  });

  test('installs first where packages are missing, and keeps standard output for the script', () => {
    const node = nodeBinary(root);
    write(
      'npm-cli.js',
      `const fs = require('node:fs'); console.log('npm', process.argv[2]);
       fs.mkdirSync(${JSON.stringify(dirname(node))}, { recursive: true });
       fs.writeFileSync(${JSON.stringify(node)}, '#!/bin/sh\\necho ran\\n', { mode: 0o755 });
       fs.copyFileSync(${JSON.stringify(join(root, 'package-lock.json'))}, ${JSON.stringify(join(root, 'node_modules/.package-lock.json'))});`,
    );
    const done = runBootstrap('greet');
    expect(done.stdout).toBe('ran\n');
    expect(done.stderr).toContain('npm ci');
    expect(done.status).toBe(0);
  });

  test('says in a sentence that npm ci failed, and runs nothing', () => {
    write('npm-cli.js', 'process.exit(3)');
    const done = runBootstrap('greet');
    expect(done.status).toBe(1);
    expect(done.stdout).toBe('');
    expect(done.stderr).toContain('npm ci failed');
  });

  test('knows no script of that name', () => {
    expect(runBootstrap('../evil').status).toBe(2);
    expect(runBootstrap('nothing').stderr).toContain('There is no script scripts/nothing.ts.');
  });
});
