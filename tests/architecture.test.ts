import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf } from './architecture/imports.ts';
import { barrelFiles, brokenImports, danglingImports, htmlStrings, importCycles } from './architecture/plan.ts';
import { reasonKeys, signalIds, signalsWithoutRow, signalsWithoutTest, signalsWithoutWords } from './architecture/signals.ts';

const files = globSync([
  '{entrypoints,components,lib,scripts}/**/*.{ts,tsx,mjs}',
  'tests/signals/**/*.ts',
  'locales/*.yml',
]).map((file) => file.replaceAll('\\', '/'));
const project = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const code = new Map([...project].filter(([file]) => !file.endsWith('.yml')));

function sources(entries: Record<string, string>) {
  return new Map(Object.entries(entries));
}

describe('this project', () => {
  test('is read at all', () => {
    expect(code.size).toBeGreaterThan(50);
    expect(signalIds(project).length).toBeGreaterThan(10);
    expect(importsOf('lib/analyze.ts', code.get('lib/analyze.ts') ?? '').length).toBeGreaterThan(3);
  });
  test('has a table row for every signal', () => expect(signalsWithoutRow(project)).toEqual([]));
  test('has a test for every signal', () => expect(signalsWithoutTest(project)).toEqual([]));
  test('has words for every signal in every locale', () => {
    expect(files.filter((file) => file.startsWith('locales/'))).toHaveLength(3);
    expect(signalsWithoutWords(project)).toEqual([]);
  });
  test('imports by the plan', () => expect(brokenImports(code)).toEqual([]));
  test('imports files that are there, by their full names', () => expect(danglingImports(code, existsSync)).toEqual([]));
  test('has no ring of imports', () => expect(importCycles(code)).toEqual([]));
  test('has no file that only hands on', () => expect(barrelFiles(code)).toEqual([]));
  test('makes no elements from strings', () => expect(htmlStrings(code)).toEqual([]));
});

describe('importsOf', () => {
  test('sees every kind of import, and none in comments', () => {
    const source = `
      // import { no } from './comment.ts';
      /* import { no } from './comment.ts'; */
      import './style.css';
      import type { A } from '../a.ts';
      import { type B, c } from './b.ts';
      import {
        d,
      } from "preact/hooks";
      import e, * as f from 'wxt';
      export { g } from './g.ts';
      const h = await import('./h.ts');
      const quoted = "say: import it";
    `;
    const found = importsOf('lib/page/mark.ts', source);
    expect(found.map(({ target }) => target).toSorted()).toEqual(
      ['lib/a.ts', 'lib/page/b.ts', 'lib/page/g.ts', 'lib/page/h.ts', 'lib/page/style.css', 'preact/hooks', 'wxt'].toSorted(),
    );
    expect(found.find(({ target }) => target === 'lib/a.ts')?.isTypeOnly).toBe(true);
    expect(found.find(({ target }) => target === 'lib/page/b.ts')?.isTypeOnly).toBe(false);
    expect(found.find(({ target }) => target === 'lib/page/g.ts')?.isReExport).toBe(true);
  });
});

describe('the checks notice', () => {
  test.each([
    ['lib/article/gate.ts', "import { browser } from 'wxt/browser';", 'as an argument'],
    ['lib/page/mark.ts', "import { onMessage } from '../platform/messaging.ts';", 'types of lib/platform only'],
    ['lib/rules/a.ts', "import { h } from 'preact';", 'never knows the user interface'],
    ['lib/platform/a.ts', "import { Row } from '../../components/Row.tsx';", 'never knows the user interface'],
    ['lib/article/a.ts', "import { readFileSync } from 'node:fs';", 'runs in browsers too'],
    ['lib/signals/raffle.ts', "import { discount } from './discount.ts';", 'stands alone'],
    ['lib/signals/raffle.ts', "import { WEIGHTS } from '../model/tables.ts';", 'one way'],
    ['lib/article/a.ts', "import { raffle } from '../signals/raffle.ts';", 'one way'],
    ['lib/model/a.ts', "import { analyze } from '../analyze.ts';", 'one way'],
    ['components/Row.tsx', "import { browser } from 'wxt/browser';", 'by their properties'],
    ['components/Row.tsx', "import { send } from '../lib/platform/messaging.ts';", 'types of lib only'],
    ['components/Row.tsx', "import { App } from '../entrypoints/popup/App.tsx';", 'never know entry points'],
    ['entrypoints/engine.ts', "import { store } from './popup/store.ts';", 'never imports another'],
    ['entrypoints/popup/main.tsx', "import { reconcile } from '../background/reconcile.ts';", 'never imports another'],
    ['lib/analyze.ts', "import { sample } from '../tests/fixtures/sample.ts';", 'scripts or tests'],
  ])('in %s: %s', (file, source, part) => {
    const found = brokenImports(sources({ [file]: source }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(part);
  });

  test.each([
    ['lib/page/mark.ts', "import type { PageView } from '../platform/protocol.ts';"],
    ['lib/signals/raffle.ts', "import { findWords } from './patterns/find.ts'; import type { Signal } from './types.ts';"],
    ['lib/signals/index.ts', "import { raffle } from './raffle.ts';"],
    ['lib/platform/tabs.ts', "import { browser } from 'wxt/browser';"],
    ['entrypoints/popup/App.tsx', "import { store } from './store.ts'; import { Row } from '../../components/Row.tsx';"],
    ['entrypoints/background/index.ts', "import { reconcile } from './reconcile.ts';"],
  ])('nothing wrong in %s: %s', (file, source) => {
    expect(brokenImports(sources({ [file]: source }))).toEqual([]);
  });

  test('a ring of imports, but not one of types', () => {
    const ring = { 'lib/a.ts': "import { b } from './b.ts';", 'lib/b.ts': "import { c } from './c.ts';" };
    expect(importCycles(sources({ ...ring, 'lib/c.ts': "import { a } from './a.ts';" }))).toEqual([
      'lib/a.ts → lib/b.ts → lib/c.ts → lib/a.ts',
    ]);
    expect(importCycles(sources({ ...ring, 'lib/c.ts': "import type { A } from './a.ts';" }))).toEqual([]);
  });

  test('an import without its ending or of a file that has gone', () => {
    const found = danglingImports(sources({ 'lib/a.ts': "import { b } from './b'; import { c } from './c.ts';" }), (path) => path === 'lib/b.ts');
    expect(found).toEqual(['lib/a.ts imports ./b, which is no file', 'lib/a.ts imports ./c.ts, which is no file']);
  });

  test('files that only hand on, and strings of HTML, in what is shipped', () => {
    expect(barrelFiles(sources({ 'lib/page/index.ts': "export * from './mark.ts';" }))).toHaveLength(1);
    expect(htmlStrings(sources({ 'lib/page/bar.ts': 'bar.innerHTML = text;' }))).toEqual(['lib/page/bar.ts names innerHTML']);
    expect(htmlStrings(sources({ 'scripts/scan.ts': 'read(element.outerHTML)' }))).toEqual([]);
  });
});

describe('a signal', () => {
  const signal = { 'lib/signals/free-pack.ts': 'export const freePack = {};', 'lib/signals/types.ts': '' };

  test('without a row is noticed, also when it is imported', () => {
    expect(signalsWithoutRow(sources(signal))).toEqual(['free-pack']);
    const imported = { ...signal, 'lib/signals/index.ts': "import { freePack } from './free-pack.ts';\nexport const SIGNALS: readonly Signal[] = [];" };
    expect(signalsWithoutRow(sources(imported))).toEqual(['free-pack']);
    const listed = { ...signal, 'lib/signals/index.ts': "import { freePack } from './free-pack.ts';\nexport const SIGNALS = [\n  freePack,\n];" };
    expect(signalsWithoutRow(sources(listed))).toEqual([]);
  });

  test('without words in one of the locales is noticed', () => {
    const locales = { 'locales/en.yml': 'reason:\n  free_pack: Offers a free pack\n', 'locales/zh_CN.yml': 'finding:\n  free_pack: 资料\nreason:\n  raffle: 抽奖\n' };
    expect(signalsWithoutWords(sources({ ...signal, ...locales }))).toEqual(['free-pack (locales/zh_CN.yml)']);
    expect(reasonKeys('reason:\n  # words\n  free_pack:\n    1: a\n\n  raffle: b\nother:\n  c: d\n')).toEqual(new Set(['free_pack', 'raffle']));
  });

  test('without a test of its name is noticed', () => {
    expect(signalsWithoutTest(sources(signal))).toEqual(['free-pack']);
    expect(signalsWithoutTest(sources({ ...signal, 'tests/signals/free-pack.test.ts': '' }))).toEqual([]);
  });
});
