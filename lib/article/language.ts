/** Words so common that a text of their language cannot do without them; told apart by which list is hit most. */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to in is that for it with as this on are be you was have or an',
  de: 'der die das und ist nicht ein eine mit für auf den von zu dem sich auch werden im es',
  fr: 'le la les des et est une un pour dans que qui sur pas avec ce il au du nous',
  es: 'el la los las de que y en un una es por con para se del no lo como más',
  pt: 'o a os as de que e em um uma é por com para se do da não na no',
  it: 'il la di che e è un una per con non del della le gli sono si nel alla dei',
  nl: 'de het een en van is dat op te in voor met niet zijn aan er ook als bij',
  pl: 'i w na z się nie do to że jest o jak po od za przez dla oraz lub są',
  tr: 've bir bu için ile da de olarak daha çok olan gibi en her ne kadar sonra var',
  vi: 'và của là có cho các được trong không một với để này người những khi đã',
  id: 'yang dan di untuk dengan ini dari pada adalah dalam tidak akan anda atau ke',
};

const WORD_LISTS = Object.entries(COMMON_WORDS).map(([lang, words]) => ({ lang, words: new Set(words.split(' ')) }));
const SAMPLE_CHARACTERS = 6000;

/**
 * The language that a text is written in, as a BCP 47 primary tag; `und` when it cannot be told. By script first (Han with
 * kana is Japanese), by the commonest words for Latin script. Only the first 6,000 characters are looked at.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu), kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu), hangul = count(/\p{Script=Hangul}/gu);
  const latinWords = sample.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  // A Chinese character says about as much as half a Latin word, and tech posts are full of Latin names.
  if (kana > 20 && kana > han * 0.1) return 'ja';
  if (hangul > 20 && hangul > latinWords.length * 0.3) return 'ko';
  if (han > 0 && han >= latinWords.length * 0.4) return 'zh';
  for (const [lang, script] of [['ru', /\p{Script=Cyrillic}/gu], ['ar', /\p{Script=Arabic}/gu], ['he', /\p{Script=Hebrew}/gu], ['th', /\p{Script=Thai}/gu], ['hi', /\p{Script=Devanagari}/gu], ['el', /\p{Script=Greek}/gu]] as const) {
    if (count(script) > latinWords.length) return lang;
  }
  return latinLanguage(latinWords);
}

function latinLanguage(words: readonly string[]): string {
  if (words.length < 8) return 'und';
  const hits = WORD_LISTS.map(({ lang, words: common }) => ({ lang, hits: words.filter((word) => common.has(word)).length }));
  const best = hits.reduce((a, b) => (b.hits > a.hits ? b : a));
  return best.hits >= words.length * 0.08 ? best.lang : 'und';
}
