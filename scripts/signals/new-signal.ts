import { CATEGORIES, type Category } from '../../lib/report.ts';

/** What a new signal needs before it can be written. */
export interface Draft {
  id: string;
  category: Category;
  about: string;
}

/** Reads the command's words; a text says what is wrong with them. */
export function parseDraft(words: readonly string[]): Draft | string {
  const [id = '', category = '', ...about] = words;
  const known = CATEGORIES.find((name) => name === category);
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id)) return 'The id is lower-case words joined by dashes, such as scan-code.';
  if (!known) return `The category is one of ${CATEGORIES.join(', ')}.`;
  if (about.length === 0) return 'Say in one sentence what the signal sees.';
  return { id, category: known, about: about.join(' ') };
}

function nameOf(id: string): string {
  return id.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A line of the new file; put together so that no tool takes it for an import of this one. */
function importLine(what: string, from: string): string {
  return ['import', what, 'from', `'${from}';`].join(' ');
}

export function signalSource({ id, category, about }: Draft): string {
  return `${importLine('{ findWords }', './patterns/find.ts')}
${importLine('type { Signal }', './types.ts')}

/** ${about} */
export const ${nameOf(id)}: Signal = {
  id: '${id}',
  about: ${JSON.stringify(about)},
  category: '${category}',
  look: (block) => findWords(block, '${id}', '${category}'),
};
`;
}

/** A test that fails until its texts are written. */
export function testSource({ id }: Draft): string {
  return `${importLine(`{ ${nameOf(id)} }`, `../../lib/signals/${id}.ts`)}
${importLine('{ checkSignal }', './sample.ts')}

checkSignal(${nameOf(id)}, [], []);
`;
}

/** The table with one more import and row, both in the order of ids. */
export function withRow(index: string, id: string): string {
  const lines = index.split('\n');
  const place = (isLine: (line: string) => string | undefined, added: string) => {
    const at = lines.findLastIndex((line) => {
      const other = isLine(line);
      return other !== undefined && other < added;
    });
    return at < 0 ? lines.findIndex((line) => isLine(line) !== undefined) : at + 1;
  };
  lines.splice(place((line) => /^import .* from '\.\/([a-z-]+)\.ts';$/.exec(line)?.[1]?.replace(/^types$/, '~'), id), 0, importLine(`{ ${nameOf(id)} }`, `./${id}.ts`));
  lines.splice(place((line) => /^ {2}(\w+),$/.exec(line)?.[1], nameOf(id)), 0, `  ${nameOf(id)},`);
  return lines.join('\n');
}
