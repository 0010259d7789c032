/** Words so common that a text of their language cannot do without them; told apart by which list is hit most. */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to in is that for it with as this on are be you was have or an',
  de: 'der die das und ist nicht ein eine mit für auf den von zu dem sich auch werden im es',
  fr: 'le la les des et est une un pour dans que qui sur pas avec ce il au du nous vous de',
  es: 'el la los las de que y en un una es por con para se del no lo como más',
  pt: 'o a os as de que e em um uma é por com para se do da não na no',
  it: 'il la di che e è un una per con non del della le gli sono si nel alla dei',
  nl: 'de het een en van is dat op te in voor met niet zijn aan er ook als bij',
  sv: 'och att det är en som på för av med den inte ett till har om kan de så vi',
  da: 'og at det er en som på for af med den ikke et til har om kan de så vi',
  no: 'og å det er en som på for av med den ikke et til har om kan de så vi',
  fi: 'ja on ei se että oli mutta kun ovat myös tai joka voi kuin jos niin sen tämä ole hän',
  pl: 'i w na z się nie do to że jest jak po od za przez dla oraz lub są',
  cs: 'a je se v na že to s z do o k jsou pro jako ale by nebo které při',
  ro: 'și de în la cu pe pentru care este un o din nu să mai sau sunt fi ce prin',
  hu: 'a az és egy hogy nem is van ez meg de vagy csak ha mint azt el már lehet kell',
  tr: 've bir bu için ile da de olarak daha çok olan gibi en her ne kadar sonra var',
  vi: 'và của là có cho các được trong không một với để này người những khi đã',
  id: 'yang dan di untuk dengan ini dari pada adalah dalam tidak akan anda atau ke',
};

const WORD_LISTS = Object.entries(COMMON_WORDS).map(([lang, words]) => ({ lang, words: new Set(words.split(' ')) }));
/** Scripts that belong to one language of tech posts, and letters by which a cousin is told. */
const SCRIPTS = [
  { script: /\p{Script=Cyrillic}/gu, lang: 'ru', cousin: 'uk', letters: /[іїєґ]/giu },
  { script: /\p{Script=Arabic}/gu, lang: 'ar', cousin: 'fa', letters: /[پچژگ]/gu },
  { script: /\p{Script=Hebrew}/gu, lang: 'he' },
  { script: /\p{Script=Thai}/gu, lang: 'th' },
  { script: /\p{Script=Devanagari}/gu, lang: 'hi' },
  { script: /\p{Script=Greek}/gu, lang: 'el' },
] as const;

const SAMPLE_CHARACTERS = 6000;
/** Addresses are no words of any language. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+/g;
/** A Chinese character says about as much as half a Latin word, and tech posts are full of Latin names. */
const HAN_PER_WORD = 0.4;
/** Code and output drown the Chinese of some posts: then it is measured against the common words of other languages. */
const MIN_HAN = 20;
const HAN_PER_COMMON_WORD = 3;
/** Share of the words that are common ones, and how many different ones of them, before a language is named. */
const MIN_COMMON_SHARE = 0.08;
const MIN_DIFFERENT = 3;
const WORDS_PER_DIFFERENT = 12;
const MIN_WORDS = 8;

/**
 * The language that a text is written in, as a BCP 47 primary tag; `und` when it cannot be told. By script first (Han with
 * kana is Japanese, Han alone Chinese, Traditional or Simplified), by the commonest words for Latin script. Only the first
 * 6,000 characters are looked at, and never the page's `lang`, which often is the template's.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS).replace(ADDRESS, ' ');
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu), kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu), hangul = count(/\p{Script=Hangul}/gu);
  const latinWords = sample.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  if (kana > 20 && kana > han * 0.1) return 'ja';
  if (hangul > 20 && hangul > latinWords.length * 0.3) return 'ko';
  if (han > 0 && han >= latinWords.length * HAN_PER_WORD) return 'zh';
  for (const row of SCRIPTS) {
    const letters = count(row.script);
    if (letters > latinWords.length) return 'cousin' in row && count(row.letters) > letters * 0.02 ? row.cousin : row.lang;
  }
  const latin = latinLanguage(latinWords);
  if (han >= MIN_HAN && (latin.lang === 'und' || han > latin.hits * HAN_PER_COMMON_WORD)) return 'zh';
  return latin.lang;
}

function latinLanguage(words: readonly string[]): { lang: string; hits: number } {
  const scores = WORD_LISTS.map(({ lang, words: common }) => {
    const found = words.filter((word) => common.has(word));
    return { lang, hits: found.length, different: new Set(found).size };
  });
  const best = scores.reduce((a, b) => (b.hits > a.hits ? b : a));
  const isTold = words.length >= MIN_WORDS && best.hits >= words.length * MIN_COMMON_SHARE && best.different >= Math.min(MIN_DIFFERENT, words.length / WORDS_PER_DIFFERENT);
  return { lang: isTold ? best.lang : 'und', hits: best.hits };
}
