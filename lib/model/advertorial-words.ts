/**
 * What the words of a post are about, as far as it tells a pitch from a tutorial. Every term belongs to one group. Terms are
 * written as normalised text has them: lower case, Simplified, no spaces between Chinese characters. Latin terms stand for
 * whole words; `*` lets a word go on, `_` is a space.
 */
const TERMS = {
  event:
    '报名 嘉宾 峰会 大会 论坛 沙龙 议程 日程 演讲 主办 承办 协办 线下 现场 活动时间 活动地点 讲座 参会 与会 门票 颁奖 分享会 圆桌 开幕 闭幕 圆满 回顾 预告 出席 致辞 巡讲' +
    ' meetup* conference conferences webinar* speakers register registration summit agenda ticket tickets venue panel event events',
  contest:
    '参赛 赛道 大赛 挑战赛 奖项 奖金 奖励 评选 征集 征文 投稿 获奖 抽奖 中奖 奖品 参与方式 截止' +
    ' contest* hackathon* winner winners prize prizes raffle survey surveys award* sponsor*',
  course:
    '课程 课时 学员 讲师 授课 培训 训练营 实战营 系列课 名师 大咖 答疑 就业 大纲 小白 零基础 入门到 导师 讲解' +
    ' course courses lesson lessons instructor* enroll* curriculum training student students workshop* learn',
  book:
    '本书 赠书 送书 出版社 作者简介 内容简介 编辑推荐 京东 当当 新书 一书 好书 书籍 译者 读者 畅销 图书 书中' +
    ' book books ebook* chapter chapters readers',
  vendor:
    '致力于 是一家 旗下 自主研发 推出 客户 服务商 供应商 厂商 解决方案 一站式 企业级 有限公司 集团 签约 合作伙伴' +
    ' solution solutions customer customers enterprise* companies company team platform product products vendor* client clients',
  announce:
    '发布 上线 正式 宣布 开源 来袭 开启 启动 亮相 首发' +
    ' announc* introducing release released releasing launch* available excited thrilled proud proudly pleased unveil* milestone coming funding raised version',
  press:
    '助力 赋能 携手 打造 领先 生态 行业 落地 数字化 智能化 转型 升级 荣获 入选 创新 战略 引领 重磅 全方位 覆盖 保障 全新 产业 共同 推动 发展' +
    ' leading innovati* industry mission journey growth community partner* future',
  pack:
    '资料 领取 免费获取 免费下载 白皮书 报告 路线图 网盘 扫码 扫描 福利 干货 大礼包 面试题 笔记 合集 文末 源码 pdf ppt' +
    ' download downloads free giveaway*',
  account: '公众号 号主 粉丝 关注 订阅 原创 社群 加群 加入 subscrib* follow newsletter* channel channels',
  price:
    '优惠 限时 价格 原价 折扣 免费 购买 咨询 联系我们 客服 名额' +
    ' deal deals trial pricing discount* buy price prices coupon* off',
  praise:
    '强大 轻松 快速 高效 专业 丰富 优秀 独家 权威 顶级 资深 精心 全面 卓越 首个 唯一 最佳 知名 著名 极致 完美' +
    ' easily best fast popular amazing awesome powerful seamless* effortless* great perfect top',
  reach: '适合 带你 帮助你 帮助您 让你 让您 助你 你将 您将 从业者 开发者 爱好者 you_can you_will help_you helps_you allow_you allows_you enable* for_developers whether_you',
  steps: '安装 配置 运行 命令 执行 步骤 首先 然后 点击 打开 创建 修改 添加 设置 step steps install* run click create open add set configure* command commands first then next',
  code:
    '报错 错误 代码 函数 参数 变量 接口 方法 对象 文件 返回 调用 编译 类型 数组 语法' +
    ' error errors function functions file files code variable* method methods object objects class return returns type types value values string strings api',
  argument:
    '例如 比如 如果 可以看到 如下 所示 但是 因为 所以 因此 不过 其实 假设 当然 总结 也就是' +
    ' because example however if but should would might actually instead since though problem',
  self: '我 i my me',
  ourselves: '我们 we our us',
  reader: '你 您 大家 you your',
} as const;

export type WordGroup = keyof typeof TERMS;

interface Term {
  text: string;
  /** Place in WORD_GROUPS. */
  group: number;
  isLatin: boolean;
  /** The word may go on after the term. */
  isOpen: boolean;
}

const isGroup = (name: string): name is WordGroup => name in TERMS;
export const WORD_GROUPS: readonly WordGroup[] = Object.keys(TERMS).filter(isGroup);

/** Terms by a hash of their first two characters, longer ones first: slots[hash] is a place in `lists`, 0 where there is none. */
interface Index {
  slots: Uint16Array;
  lists: Term[][];
  /** Per character: how terms begin with it. */
  starts: Uint8Array;
}

const PAIR = 1, ALONE = 2;

/** Made at first use. */
let index: Index | undefined;

function makeIndex(): Index {
  const slots = new Uint16Array(0x10000), lists: Term[][] = [[]], starts = new Uint8Array(0x10000);
  WORD_GROUPS.forEach((group, place) => {
    for (const written of TERMS[group].split(' ')) {
      const text = written.replace('*', '').replace('_', ' '), first = text.charCodeAt(0);
      const slot = slotOf(first, text.length > 1 ? text.charCodeAt(1) : 0);
      slots[slot] ||= lists.push([]) - 1;
      lists[slots[slot] ?? 0]?.push({ text, group: place, isLatin: isLetter(first), isOpen: written.endsWith('*') });
      starts[first] = (starts[first] ?? 0) | (text.length > 1 ? PAIR : ALONE);
    }
  });
  for (const list of lists) list.sort((a, b) => b.text.length - a.text.length);
  return { slots, lists, starts };
}

function slotOf(first: number, second: number): number {
  return (first * 31 + second * 7) & 0xffff;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Hands on the terms of a normalised text in one pass, by the place of their group in WORD_GROUPS; where several begin at one place, the longest. */
export function eachTerm(text: string, take: (group: number, from: number) => void): void {
  index ??= makeIndex();
  const { slots, lists, starts } = index;
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const start: number = isInWord ? 0 : (starts[code] ?? 0);
    isInWord = isLetter(code);
    if (start === 0) continue;
    const pair = start & PAIR && at + 1 < text.length ? termAt(text, at, lists[slots[slotOf(code, text.charCodeAt(at + 1))] ?? 0]) : undefined;
    const term = pair ?? (start & ALONE ? termAt(text, at, lists[slots[slotOf(code, 0)] ?? 0]) : undefined);
    if (!term) continue;
    take(term.group, at);
    at += term.text.length - 1;
    isInWord = term.isLatin;
  }
}

function termAt(text: string, at: number, terms: readonly Term[] = []): Term | undefined {
  for (const term of terms) {
    if (text.startsWith(term.text, at) && (!term.isLatin || term.isOpen || !isLetter(text.charCodeAt(at + term.text.length)))) return term;
  }
  return undefined;
}
