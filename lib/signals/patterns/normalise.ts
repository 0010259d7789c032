/**
 * Folds the disguises of promotional wording away, so that one pattern meets them all: full-width and "fancy" letters,
 * invisible characters, spaces between Chinese characters, capital letters, Traditional characters.
 */

/** Longer texts are promotional as a whole only in name; the pattern sees their beginning and their end. */
const HEAD_CHARS = 700;
const TAIL_CHARS = 300;

/** The characters our Chinese patterns use, Traditional beside Simplified. */
const TRADITIONAL =
  '掃碼關註領資訊號擊讚轉發評論識別長獲費圖書課歡閱讀經驗實戰學習東專欄與訂鏈優購買報價時間載聯繫們給後臺補薦歷點請這還對會員開團隊講師業務簡職權聲責僅網絡盤頻視禮贈羣裡裏進應該數據庫從圍繞儘盡謝結語總寫廣贊幫難體節萬爲為試題無償條標準單選擇軟產個認證詳細說問陳記錄輯編譯換紅榮譽術過動態預約線維冊連檔詢諮導練營獎賣頁簽級劃階設計畢項筆額減搶熱電話兌滿車樣創稱議異傳廠紹紙隨適輔達邊讓參獨';
const SIMPLIFIED =
  '扫码关注领资讯号击赞转发评论识别长获费图书课欢阅读经验实战学习东专栏与订链优购买报价时间载联系们给后台补荐历点请这还对会员开团队讲师业务简职权声责仅网络盘频视礼赠群里里进应该数据库从围绕尽尽谢结语总写广赞帮难体节万为为试题无偿条标准单选择软产个认证详细说问陈记录辑编译换红荣誉术过动态预约线维册连档询咨导练营奖卖页签级划阶设计毕项笔额减抢热电话兑满车样创称议异传厂绍纸随适辅达边让参独';

const toSimplified = new Map<string, string>();
for (const [index, character] of [...TRADITIONAL].entries()) {
  const simple = [...SIMPLIFIED][index];
  if (simple !== undefined) toSimplified.set(character, simple);
}

/** Soft hyphens, zero-width characters, marks of direction, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\u2028-\u202e]/u;
const HAN = /[\u3400-\u9fff]/u;
const HAN_GLUE = /[\u3400-\u9fff，。！、【】“”]/u;

/** Fewer letters than these make no English phrase; `END` does. */
const MIN_LATIN = 3;
/** Chinese posts are full of Latin names; a phrase is longer. */
const MIN_LATIN_AMONG_HAN = 12;

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
  const hasHan = HAN.test(text);
  return { text, origin, hasHan, hasLatin: latin >= (hasHan ? MIN_LATIN_AMONG_HAN : MIN_LATIN) };
}
