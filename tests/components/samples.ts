import type { Advertorial, Finding, Report } from '../../lib/report.ts';
import type { FindingState, PageView } from '../../lib/platform/protocol.ts';

export function finding(part: Partial<Finding> = {}): Finding {
  return {
    id: '0-9',
    category: 'giveaway',
    level: 'sure',
    confidence: 0.98,
    blocks: 8,
    characters: 240,
    pictures: 3,
    snippet: 'Take the whole toolbox home for nothing',
    reasons: [{ code: 'scan-code', quote: 'scan it' }],
    path: 'html > body > p',
    ...part,
  };
}

export const ADVERTORIAL: Advertorial = {
  confidence: 0.95,
  reasons: [
    { code: 'advertorial-event', quote: 'book your ticket', block: 4, data: { count: 6 } },
    { code: 'advertorial-title', quote: 'The summit is back' },
  ],
};

/** A giveaway with words, a code without, and a pitch that is only likely. */
export const FINDINGS: Finding[] = [
  finding(),
  finding({ id: '0-20', category: 'qr', blocks: 1, pictures: 1, snippet: '' }),
  finding({ id: '0-30', category: 'ad', level: 'likely', blocks: 3, pictures: 0, snippet: 'A course for the brave' }),
];

function report(part: Partial<Report> = {}): Report {
  return {
    status: 'done',
    url: 'https://blog.example/post',
    title: 'A post',
    lang: 'en',
    articles: 1,
    blocks: 54,
    findings: FINDINGS,
    advertorial: null,
    timings: {},
    errors: [],
    ...part,
  };
}

export function view(part: Partial<Report> = {}, state: FindingState = 'shown'): PageView {
  const made = report(part);
  return { report: made, states: Object.fromEntries(made.findings.map(({ id }) => [id, state])) };
}
