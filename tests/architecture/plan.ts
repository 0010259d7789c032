import { importsOf, type Import, type Sources } from './imports.ts';

/** One line of docs/architecture.md: which files it is about, and what they must not import. */
interface Rule {
  about: RegExp;
  /** True for an import that breaks the rule. */
  isBroken(found: Import, file: string): boolean;
  sentence: string;
}

const BROWSER = /^(wxt(\/|$)|webextension-polyfill|@webext-core\/|#imports)/;
const INTERFACE = /^(preact(\/|$)|@preact\/|#i18n|components\/|entrypoints\/)/;

const isShipped = (file: string) => /^(lib|components|entrypoints)\//.test(file);
const folderOf = (file: string) => /^lib\/([^/]+)\//.exec(file)?.[1];
/** Entry points are single files and folders. */
const entrypointOf = (file: string) => /^entrypoints\/([^/.]+)/.exec(file)?.[1];

const RULES: readonly Rule[] = [
  {
    about: /^lib\/(?!platform\/)/,
    isBroken: ({ target }) => BROWSER.test(target),
    sentence: 'pure lib takes what it needs of the browser as an argument',
  },
  {
    about: /^lib\/(?!platform\/)/,
    isBroken: ({ target, isTypeOnly }) => target.startsWith('lib/platform/') && !isTypeOnly,
    sentence: 'pure lib knows types of lib/platform only',
  },
  { about: /^lib\//, isBroken: ({ target }) => INTERFACE.test(target), sentence: 'lib never knows the user interface' },
  { about: /^lib\//, isBroken: ({ target }) => target.startsWith('node:'), sentence: 'lib runs in browsers too' },
  {
    about: /^lib\/signals\/(?!index\.ts$)[^/]+$/,
    isBroken: ({ target }) => /^lib\/signals\/[^/]+$/.test(target) && target !== 'lib/signals/types.ts',
    sentence: 'a signal stands alone',
  },
  {
    about: /^lib\/(article|sites|signals)\//,
    isBroken: ({ target }) => /^lib\/(model|page|rules)\//.test(target) || target === 'lib/analyze.ts',
    sentence: 'lib goes one way: article, signals, model, analyze',
  },
  {
    about: /^lib\/(article|sites)\//,
    isBroken: ({ target, isTypeOnly }) => folderOf(target) === 'signals' && !isTypeOnly,
    sentence: 'lib goes one way: article, signals, model, analyze',
  },
  {
    about: /^lib\/model\//,
    isBroken: ({ target }) => /^lib\/(page|rules)\//.test(target) || target === 'lib/analyze.ts',
    sentence: 'lib goes one way: article, signals, model, analyze',
  },
  { about: /^components\//, isBroken: ({ target }) => BROWSER.test(target), sentence: 'components get everything by their properties' },
  { about: /^components\//, isBroken: ({ target }) => target.startsWith('entrypoints/'), sentence: 'components never know entry points' },
  {
    about: /^components\//,
    isBroken: ({ target, isTypeOnly }) => /^lib\/(platform|article|signals|model|page|analyze)/.test(target) && !isTypeOnly,
    sentence: 'components know types of lib only',
  },
  {
    about: /^entrypoints\//,
    isBroken: ({ target }, file) => target.startsWith('entrypoints/') && entrypointOf(target) !== entrypointOf(file),
    sentence: 'an entry point never imports another',
  },
  {
    about: /^(lib|components|entrypoints)\//,
    isBroken: ({ target }) => /^(scripts|tests)\//.test(target),
    sentence: 'nothing that is shipped imports scripts or tests',
  },
];

/** Every import that breaks the plan, as a sentence. */
export function brokenImports(sources: Sources): string[] {
  return [...sources].flatMap(([file, source]) =>
    importsOf(file, source).flatMap((found) =>
      RULES.filter((rule) => rule.about.test(file) && rule.isBroken(found, file)).map(
        (rule) => `${file} imports ${found.specifier}: ${rule.sentence}`,
      ),
    ),
  );
}

/** Imports of the project's own files that lead nowhere or lack their ending: Node runs them as they are. */
export function danglingImports(sources: Sources, exists: (path: string) => boolean): string[] {
  return [...sources].flatMap(([file, source]) =>
    importsOf(file, source)
      .filter(({ specifier, target }) => specifier.startsWith('.') && !exists(target))
      .map(({ specifier }) => `${file} imports ${specifier}, which is no file`),
  );
}

/** Every ring of files that import each other at run time, as the way round it. */
export function importCycles(sources: Sources): string[] {
  const edges = new Map([...sources].map(([file, source]) => [file, runtimeTargets(file, source, sources)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file);
    if (at >= 0) cycles.push([...way.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return cycles;
}

function runtimeTargets(file: string, source: string, sources: Sources): string[] {
  return importsOf(file, source)
    .filter(({ target, isTypeOnly }) => !isTypeOnly && sources.has(target))
    .map(({ target }) => target);
}

/** Files that hand on what others export. The signal table is the one place that names many files, and it exports itself. */
export function barrelFiles(sources: Sources): string[] {
  return [...sources]
    .filter(([file, source]) => isShipped(file) && importsOf(file, source).some(({ isReExport }) => isReExport))
    .map(([file]) => `${file} hands on what another file exports`);
}

const HTML_NAMES = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'document.write',
];

/** Shipped files that could make elements from a string. */
export function htmlStrings(sources: Sources): string[] {
  return [...sources].flatMap(([file, source]) => {
    if (!isShipped(file)) return [];
    return HTML_NAMES.filter((name) => source.includes(name)).map((name) => `${file} names ${name}`);
  });
}
