import { rewrite, type Mapped } from './mapped.ts';

/**
 * Words that filters look for, as those write them who dodge filters. Some are words of their own (威信 is prestige, 裙 a skirt,
 * 卫星 a satellite), so these count only where a contact is given.
 */
interface LookAlike {
  words: RegExp;
  means: string;
}

const HEART = String.raw`(?:[❤♥❣❥♡]|💓|💔|💕|💖|💗|💘|💙|💚|💛|💜|💝|💞|💟|🖤|🤍|🤎|🧡)`;
const ASKS = '(?:(?<![增参追])(?:加|[+])|添加|搜索?|扫|联系|咨询|私|备注)(?:我的?|一?下|个|老师|小?助[理手教]|作者|博主|客服|好友|学[姐长])?';

const LOOK_ALIKES: readonly LookAlike[] = [
  { words: new RegExp(`[薇葳崴]信|(?<!安)徽信(?![息用托阳])|[微薇葳威徽]${HEART}信?|(?<![a-z0-9])v(?:信|${HEART}信?)|wei信|微xin|${HEART}信(?=[号:扫群])|绿泡泡`, 'g'), means: '微信' },
  { words: new RegExp(`(?<=${ASKS})(?:威信|卫星|维信|唯信|🛰|薇|葳)(?![图云定遥数影导息]|.{0,2}传感)|(?<!权)威信(?=号(?!码)|[:] ?[a-z0-9])|(?:卫星|🛰)(?=号?: ?[a-z][-_a-z0-9]{5})`, 'g'), means: '微信' },
  { words: /(?<=加|[+])[佳伽咖茄]?(?:扣扣|叩叩|抠抠|口口)(?!相)|(?:扣扣|叩叩|抠抠|口口|🐧)(?=号|[群裙峮]|[:]? ?\d{6,})|(?<=[加+])🐧|企鹅(?=[群裙峮])/g, means: 'qq' },
  { words: /峮|君羊|(?<=[加进入拉扣]|qq|微信|交流|学习|技术|粉丝|资料|福利|答疑|讨论|读者)裙(?![子装摆带边撑褂底裤])|裙(?=号(?!码)|聊|主|文件|公告|[:]? ?\d{6,})/g, means: '群' },
  { words: /公[仲重中种钟忠终粽棕宗踪z]号|工[仲重众z]号|[宫攻龚]众号|公?zhong号|公众(?:[浩耗]|hao(?![a-z]))|公主号(?=后台|回复|[:])|(?<=关注|搜索?)(?:公主号|gzh)(?![a-z])|(?<![a-z])gzh(?=[:])/g, means: '公众号' },
  { words: /二(?:wei|[惟唯])(?:码|ma(?![a-z]))|二维(?:ma(?![a-z])|玛)|[2②]维码|(?<=[扫按].{0,6})二维[嘛吗马]/g, means: '二维码' },
  { words: /关(?:zhu(?![a-z])|紸)|guan注/g, means: '关注' },
  { words: /扫(?:ma(?![a-z])|玛)|sao码/g, means: '扫码' },
  { words: /点(?:zan(?![a-z])|攒)|dian赞/g, means: '点赞' },
  { words: /免fei(?![a-z])|mian费|[冕]费/g, means: '免费' },
  { words: /领qu(?![a-z])|ling取|[岭玲]取/g, means: '领取' },
  { words: /资liao(?![a-z])|[姿孜]料|zi料/g, means: '资料' },
  { words: /私xin(?![a-z])|si信|(?<![意心相])[丝思斯](?:信|xin)(?=我|博主|作者|领|回复)/g, means: '私信' },
  { words: /福li(?![a-z])|fu利/g, means: '福利' },
  { words: /[佳伽咖茄](?=我?(?:微信|微|[v薇])(?![a-z]))/g, means: '加' },
];

/** The text with such words as they are meant. */
export function withoutStandIns(mapped: Mapped): Mapped {
  return LOOK_ALIKES.reduce((text, { words, means }) => rewrite(text, words, () => means), mapped);
}
