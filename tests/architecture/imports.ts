import { posix } from 'node:path';

/** The project's files by their path from the root, with slashes. */
export type Sources = ReadonlyMap<string, string>;

export interface Import {
  /** As written. */
  specifier: string;
  /** The path from the root for a relative import, else the specifier. */
  target: string;
  isTypeOnly: boolean;
  /** `export … from`. */
  isReExport: boolean;
}

const FROM = /(?:^|[;}\n])\s*(import|export)\s+(type\s+)?(?:[\w$*\s{},]|\/\*.*?\*\/)*?\bfrom\s*(['"])([^'"\n]+)\3/g;
const SIDE_EFFECT = /(?:^|[;}\n])\s*import\s*(['"])([^'"\n]+)\1/g;
const DYNAMIC = /\bimport\s*\(\s*(['"`])([^'"`\n]+)\1/g;

/** Comments may quote imports; words inside strings and patterns never look like a whole import statement. */
function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

/** What a file imports, types included. */
export function importsOf(file: string, source: string): Import[] {
  const text = withoutComments(source);
  const make = (specifier: string, isTypeOnly: boolean, isReExport: boolean): Import => ({
    specifier,
    target: specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier,
    isTypeOnly,
    isReExport,
  });
  return [
    ...[...text.matchAll(FROM)].map(([, word, type, , specifier]) => make(specifier ?? '', type !== undefined, word === 'export')),
    ...[...text.matchAll(SIDE_EFFECT)].map(([, , specifier]) => make(specifier ?? '', false, false)),
    ...[...text.matchAll(DYNAMIC)].map(([, , specifier]) => make(specifier ?? '', false, false)),
  ];
}
