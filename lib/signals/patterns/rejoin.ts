import { rewrite, type Mapped } from './mapped.ts';

/** Letters of other scripts that are drawn like Latin ones, as they are written (В is drawn like B, в is not). */
const LOOKS_LIKE = new Map([
  ...pairs('аеорсухіјѕԁԛԝһӏкмтпАВЕЗКМНОРСТУХІЈЅ', 'aeopcyxijsdqwhlkmtnabezkmhopctyxijs'),
  ...pairs('αορνικτυχεηωγβΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'aopviktuxenwybabezhikmnoptyx'),
]);

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((letter, at) => [letter, to[at] ?? letter]);
}

/** A word of Latin letters with look-alikes among them, in Latin letters alone; `undefined` for any other word. */
export function latinWord(match: RegExpExecArray, mapped: Mapped, original: string): string | undefined {
  let word = '', latin = 0;
  for (let at = 0; at < match[0].length; at++) {
    const letter = match[0].charAt(at);
    const isLatin = letter <= 'z';
    const like = isLatin ? letter : LOOKS_LIKE.get(original.charAt(mapped.origin[match.index + at] ?? 0));
    if (like === undefined) return undefined;
    if (isLatin) latin++;
    word += like;
  }
  return latin * 2 >= word.length && latin < word.length ? word : undefined;
}

/** What stands between the characters of a word that is written apart. */
const GAP = String.raw`(?:[ |/\\*_~^+=#.\-–—·•‧∙⋅・…¦°\u2190-\u2bff]|[\ud83c-\ud83f][\udc00-\udfff]){1,2}`;
const SPACED = new RegExp(String.raw`(?<![a-z0-9])[a-z](${GAP})[a-z](?:\1[a-z]){2,}(?![a-z0-9])`, 'g');
/** Words of calls to action: a run of single letters that is nothing but these is cut into them. */
const WORDS = new Set(
  ('follow subscribe join download click link here below free now get our my me us you your the this to for and on in at with newsletter discord telegram whatsapp ' +
    'wechat twitter youtube channel group community sign up course book buy off code discount like share comment star clap support donate patreon contact more coffee ' +
    'please hire a guide pdf ebook today early access demo try it bio scan add dm please sponsor sponsored ad').split(' '),
);
const LONGEST_WORD = 10;

/** The fewest known words that a run of letters is made of, or the run as it is. */
function cutWords(letters: string): string {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    for (let size = Math.min(end, LONGEST_WORD); size > 0; size--) {
      const word = letters.slice(end - size, end);
      const before = best[end - size];
      if (before && WORDS.has(word) && (best[end]?.length ?? Infinity) > before.length + 1) best[end] = [...before, word];
    }
  }
  return best[letters.length]?.join(' ') ?? letters;
}

/** `f o l l o w`, `F★R★E★E`: single letters, four or more, with the same gap between them. */
export function rejoinLatin(mapped: Mapped): Mapped {
  return rewrite(mapped, SPACED, ([whole, gap = '']) => cutWords(whole.replaceAll(gap, '')));
}

const HAN = String.raw`[\u3400-\u9fff]`;
const SIGNS = String.raw`(?:[|/\\*_~^+=#.\-‐-―·•‧∙⋅・丨…¦°º˙\u2190-\u2bff]|[\ud83c-\ud83f][\udc00-\udfff]){1,4}`;
const BROKEN_PAIR = new RegExp(`(?<=(${HAN}))${SIGNS}(?=(${HAN}))`, 'g');
/** Four characters or more, each alone between the same signs. */
const BROKEN_RUN = new RegExp(`(?<!${HAN})${HAN}(${SIGNS})${HAN}(?:\\1${HAN}){2,}(?!${HAN})`, 'g');
/** Two characters that stand together in words of lures. No pair in it ends one word and begins the next of a list such as 点赞/收藏. */
const PAIRS = new Set(
  ('微信 扫码 扫描 二维 维码 公众 众号 关注 点赞 收藏 免费 领取 资料 私信 加群 进群 入群 群号 福利 回复 后台 获取 下载 课程 报名 优惠 限时 折扣 红包 抽奖 赠书 知识 识星 ' +
    '星球 粉丝 转发 分享 打赏 赞赏 添加 好友 助理 客服 联系 咨询 训练 练营 教程 源码 面试 路线 礼包 大礼 代做 毕设 论文 内推 招聘 培训 学员 网盘 链接 商务 合作 推广 广告 ' +
    '订阅 星标 在看 一键 键三 三连 加我 我微 加微 长按 识别 名片 号码 交流 流群 学习 购买 特价 秒杀 返现 裙号 威信 薇信 徽信 电子 子书 笔记 干货 视频 推荐 往期').split(' '),
);

/** `关·注`, `公🌟众🌟号`: signs inside a word of a lure, or between single characters. */
export function rejoinHan(mapped: Mapped): Mapped {
  const run = rewrite(mapped, BROKEN_RUN, ([whole, gap = '']) => whole.replaceAll(gap, ''));
  return rewrite(run, BROKEN_PAIR, ([, before = '', after = '']) => (PAIRS.has(before + after) ? '' : undefined));
}
