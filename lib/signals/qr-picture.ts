import type { Article, Block, Picture } from '../article/types.ts';
import type { Evidence, Signal } from './types.ts';

const NAMED_WEIGHT = 3;
const SHAPE_WEIGHT = 1;
const NAME = /二维码|二維碼|公众号|公眾號|微信|扫码|赞赏|收款|qr-?_?code|qrcode|(?:^|[/_-])qr[._-]|wechat|weixin_|gongzhonghao|gzh|erweima/i;
/** File names only: hosts such as `weixin.qq.com` would say it of every picture. */
const FILE = /[^/?#]*(?:[?#]|$)/;

function isNamed(picture: Picture): boolean {
  return NAME.test(picture.alt.slice(0, 60)) || NAME.test(FILE.exec(picture.src.slice(0, 400).split('/').pop() ?? '')?.[0] ?? '');
}

/** A code is square and not large; screenshots of that shape are rare near the end of a post. */
function isCodeShaped(picture: Picture): boolean {
  const { width, height } = picture;
  return width >= 80 && width <= 1300 && height > 0 && Math.abs(width / height - 1) < 0.08;
}

function look(block: Block, article: Article): Evidence | undefined {
  if (block.pictures.length === 0 || block.characters > 120) return undefined;
  const named = block.pictures.find(isNamed);
  if (named) return { category: 'qr', weight: NAMED_WEIGHT, ...(block.text.includes(named.alt) && named.alt !== '' ? { quote: named.alt.slice(0, 80) } : {}) };
  const isLate = block.index >= article.blocks.length * 0.75 || block.index >= article.blocks.length - 5;
  return isLate && block.pictures.length === 1 && block.pictures.some(isCodeShaped) ? { category: 'qr', weight: SHAPE_WEIGHT } : undefined;
}

/** A picture named or shaped like a QR code. */
export const qrPicture: Signal = { id: 'qr-picture', about: 'A picture that is named or shaped like a QR code.', category: 'qr', look };
