/**
 * Folds the disguises of promotional wording away, so that one pattern meets them all: full-width and "fancy" letters,
 * invisible characters, spaces between Chinese characters, capital letters, Traditional characters.
 */

/** Longer texts are promotional as a whole only in name; the pattern sees their beginning and their end. */
const HEAD_CHARS = 700;
const TAIL_CHARS = 300;

/** The characters our Chinese patterns use, Traditional beside Simplified. */
const TRADITIONAL =
  '掃碼關註領資訊號擊讚轉發評論藏識別長按獲費圖書課程歡閱讀經驗實戰學習東學專欄與訂閱鏈優惠購買報價時間載聯繫繫們給後臺補薦歷點請這還對會員開團隊講師業務簡歷職務權聲責侵僅供網絡盤頻視禮贈羣群裡裏進應該進數據庫從圍繞儘盡謝結語總寫廣贊助幫難體節萬師兄爲為試題無償條標準號碼單選擇軟件產品個認證詳細說問題陳記錄輯編譯校對稿費換紅榮譽術過動態預約線';
const SIMPLIFIED =
  '扫码关注领资讯号击赞转发评论藏识别长按获费图书课程欢阅读经验实战学习东学专栏与订阅链优惠购买报价时间载联系系们给后台补荐历点请这还对会员开团队讲师业务简历职务权声责侵仅供网络盘频视礼赠群群里里进应该进数据库从围绕尽尽谢结语总写广赞助帮难体节万师兄为为试题无偿条标准号码单选择软件产品个认证详细说问题陈记录辑编译校对稿费换红荣誉术过动态预约线';

const toSimplified = new Map<string, string>();
for (const [index, character] of [...TRADITIONAL].entries()) {
  const simple = [...SIMPLIFIED][index];
  if (simple !== undefined && simple !== character) toSimplified.set(character, simple);
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufe0e\ufe0f\ufeff]/u;
const HAN = /[\u3400-\u9fff]/u;
const HAN_GLUE = /[\u3400-\u9fff，。！、【】“”]/u;

export interface Normalised {
  text: string;
  /** For each UTF-16 unit of `text`, where it came from in the original. */
  origin: readonly number[];
  hasHan: boolean;
  /** Letters enough for the English patterns to be worth trying. */
  hasLatin: boolean;
}

function fold(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character.toLowerCase();
  if (code === 0x2019 || code === 0x2018) return "'";
  if (INVISIBLE.test(character)) return '';
  if (code === 0xa0 || code === 0x3000) return ' ';
  // Full-width forms and the mathematical alphabets in which headlines are dressed up.
  if ((code >= 0xff01 && code <= 0xff5e) || (code >= 0x1d400 && code <= 0x1d7ff)) return character.normalize('NFKC').toLowerCase();
  return toSimplified.get(character) ?? character.toLowerCase();
}

/** The text as patterns see it. Long texts are cut in the middle. */
export function normalise(original: string): Normalised {
  const cutFrom = original.length > HEAD_CHARS + TAIL_CHARS ? HEAD_CHARS : original.length;
  const cutTo = original.length > HEAD_CHARS + TAIL_CHARS ? original.length - TAIL_CHARS : original.length;
  let text = '';
  const origin: number[] = [];
  let latin = 0;
  let at = 0;
  for (const character of original) {
    const position = at;
    at += character.length;
    if (position >= cutFrom && position < cutTo) continue;
    const folded = fold(character);
    if (folded === ' ' && HAN_GLUE.test(text.slice(-1)) && HAN_GLUE.test(original.slice(at, at + 1))) continue;
    for (let unit = 0; unit < folded.length; unit++) origin.push(position);
    if (folded >= 'a' && folded <= 'z') latin++;
    text += folded;
  }
  return { text, origin, hasHan: HAN.test(text), hasLatin: latin >= 4 };
}
