const TABLES = /\/lib\/signals\/patterns\/[a-z-]+\.ts$/;
/** `say(weight, words, matches, rejects)`: the first two are what the engine needs. */
const KEPT = 2;

interface Span {
  start: number;
  end: number;
}

/** What the bundler lends a plugin: its parser (ESTree). */
interface Bundler {
  parse(code: string): unknown;
}

/** Leaves the examples of wordings, which only tests read, out of the package: some eight kilobytes. */
export function stripExamples() {
  return {
    name: 'strip-examples',
    apply: 'build' as const,
    enforce: 'post' as const,
    transform(this: Bundler, code: string, id: string) {
      if (!TABLES.test(id.split('?')[0] ?? '')) return undefined;
      return { code: withoutExamples(code, this.parse(code)), map: null };
    },
  };
}

/** The code without the further arguments of each call of `say`; `tree` is its syntax tree (ESTree). */
function withoutExamples(code: string, tree: unknown): string {
  const cuts: Span[] = [];
  collect(tree, cuts);
  return cuts.toSorted((a, b) => b.start - a.start).reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
}

function collect(node: unknown, cuts: Span[]): void {
  if (typeof node !== 'object' || node === null) return;
  if (isCallOfSay(node)) {
    const kept = node.arguments[KEPT - 1], last = node.arguments.at(-1);
    if (kept && last && last !== kept) cuts.push({ start: kept.end, end: last.end });
    return;
  }
  for (const value of Object.values(node)) collect(value, cuts);
}

function isCallOfSay(node: object): node is { arguments: Span[] } {
  return 'type' in node && node.type === 'CallExpression' && 'callee' in node && typeof node.callee === 'object' && node.callee !== null
    && 'name' in node.callee && node.callee.name === 'say' && 'arguments' in node && Array.isArray(node.arguments);
}
