import { createI18n } from '@wxt-dev/i18n';
import { i18n } from '#i18n';
import type { Reason } from '../lib/report.ts';

/** Reason codes come from the engine at run time, so their keys cannot be checked by the typed `t`. */
const words = createI18n();

/** Where the words of a signal stand: message names hold no dash, so `scan-code` is at `reason.scan_code`. */
export function reasonKey(code: string): string {
  return `reason.${code.replaceAll('-', '_')}`;
}

/**
 * Turns a reason into one short sentence with the words of the page that it rests on, or with the name of the picture. A code
 * without words gives its quote alone; with neither there is nothing to say.
 */
export function reasonText(reason: Reason): string | undefined {
  const sentence = words.t(reasonKey(reason.code), reason.data ?? {});
  const quote = reason.quote ?? pictureOf(reason);
  if (!quote) return sentence || undefined;
  if (!sentence) return i18n.t('finding.quote', { quote });
  return i18n.t('finding.reason', { sentence, quote });
}

/** What a picture is called stands for the words that it has not. */
function pictureOf({ data }: Reason): string | undefined {
  const name = data?.['picture'];
  return typeof name === 'string' ? name : undefined;
}

/** All that is to be said for a finding; the blocks of a run often share a reason, which is said once. */
export function reasonTexts(reasons: readonly Reason[]): string[] {
  const texts = new Set<string>();
  for (const reason of reasons) {
    const text = reasonText(reason);
    if (text) texts.add(text);
  }
  return [...texts];
}
