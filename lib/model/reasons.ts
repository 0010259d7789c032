import type { Category, Reason } from '../report.ts';
import type { Finding } from './gather.ts';

const MAX_REASONS = 8;

/** What goes together in one pitch: a pack, the code that leads to it and the account that hands it out. */
const LURES: readonly Category[] = ['giveaway', 'qr', 'follow'];

/** The strongest finding of each signal, those for the run's category first; of another kind only where there is no other. */
export function reasonsOf(findings: readonly Finding[], category: Category): Reason[] {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const known = best.get(finding.code);
    if (finding.evidence.weight > 0 && (!known || known.evidence.weight < finding.evidence.weight)) best.set(finding.code, finding);
  }
  const rank = ({ evidence }: Finding) => evidence.weight + (evidence.category === category ? 2 : 0);
  const isOfKind = ({ evidence }: Finding) => evidence.category === category || (LURES.includes(category) && LURES.includes(evidence.category));
  const ofKind = [...best.values()].filter(isOfKind);
  return (ofKind.length > 0 ? ofKind : [...best.values()])
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, MAX_REASONS)
    .map(({ code, evidence }) => ({
      code,
      ...(evidence.quote ? { quote: evidence.quote } : {}),
      ...(evidence.data ? { data: evidence.data } : {}),
    }));
}
