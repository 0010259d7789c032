import type { Sources } from './imports.ts';

/** Files of lib/signals that are no signals. */
const NOT_SIGNALS = new Set(['index', 'types']);

/** The ids of all signals, by their files. */
export function signalIds(sources: Sources): string[] {
  return [...sources.keys()].flatMap((file) => {
    const id = /^lib\/signals\/([^/]+)\.ts$/.exec(file)?.[1];
    return id === undefined || NOT_SIGNALS.has(id) ? [] : [id];
  });
}

/** The table's own array, so that an import alone does not count as a row. */
function tableOf(sources: Sources): string {
  return /SIGNALS[^=]*=\s*\[([\s\S]*?)\]/.exec(sources.get('lib/signals/index.ts') ?? '')?.[1] ?? '';
}

/** Signals whose file is not a row of the table in lib/signals/index.ts. */
export function signalsWithoutRow(sources: Sources): string[] {
  const index = sources.get('lib/signals/index.ts') ?? '';
  const table = tableOf(sources);
  return signalIds(sources).filter((id) => {
    const name = new RegExp(String.raw`import\s*\{\s*(\w+)\s*\}\s*from\s*['"]\./${id}\.ts['"]`).exec(index)?.[1];
    return name === undefined || !new RegExp(String.raw`\b${name}\b`).test(table);
  });
}

/** The key of a signal's words: browsers allow no dash in it. */
function wordsKey(id: string): string {
  return id.replaceAll('-', '_');
}

/** The keys under `reason:` in a locale file. */
export function reasonKeys(locale: string): Set<string> {
  const section = /^reason:\n((?:[ \t]+.*\n|\n|#.*\n)*)/m.exec(`${locale}\n`)?.[1] ?? '';
  return new Set([...section.matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key ?? ''));
}

/** Signals that have no words in a locale, as `id (locale)`. */
export function signalsWithoutWords(sources: Sources): string[] {
  const locales = [...sources].filter(([file]) => /^locales\/[^/]+\.yml$/.test(file));
  return locales.flatMap(([file, text]) => {
    const keys = reasonKeys(text);
    return signalIds(sources)
      .filter((id) => !keys.has(wordsKey(id)))
      .map((id) => `${id} (${file})`);
  });
}

/** Signals without a test of their name. */
export function signalsWithoutTest(sources: Sources): string[] {
  return signalIds(sources).filter((id) => !sources.has(`tests/signals/${id}.test.ts`));
}
