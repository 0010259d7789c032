import { slotOf, windowAt } from '../../lib/signals/patterns/sieve.ts';
import { commonness, needlesOf, rarity } from './needles.ts';

/** The part of a needle that is least common, no longer than the sieve's window. */
function bestPart(needle: string): string {
  const parts = Array.from({ length: needle.length }, (_, at) => needle.slice(at, at + windowAt(needle.charCodeAt(at))));
  const cost = (part: string) => commonness(part) - rarity(part) / 1000;
  return parts.reduce((best, part) => (cost(part) < cost(best) ? part : best), parts[0] ?? '');
}

/** The slots of a pattern's sets of needles. */
export function slotsOf(pattern: RegExp): Uint16Array[] {
  return needlesOf(pattern).map((needles) => Uint16Array.from(new Set(needles.map((needle) => slotOf(bestPart(needle))))));
}

/** The source of the module in which the slots of these patterns are kept. */
export function slotsModule(patterns: readonly RegExp[]): string {
  const numbers = patterns.flatMap((pattern) => {
    const [first = [], second = []] = slotsOf(pattern);
    return [first.length, ...first, second.length, ...second];
  });
  const packed = Buffer.from(Uint16Array.from(numbers).buffer).toString('base64');
  return `/** Made from the wordings by scripts/signals-table.ts; a test tells when they have changed since. See sieve.ts. */\nexport const SLOTS = '${packed}';\n`;
}
