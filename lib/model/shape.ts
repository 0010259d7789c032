import type { Block } from '../article/types.ts';

/** What a block looks like to the decoder when its words say nothing. */
export const SHAPES = ['picture', 'heading', 'item', 'tiny', 'short', 'middle', 'long', 'data', 'media'] as const;
export type Shape = (typeof SHAPES)[number];

/** A Chinese character says about as much as three Latin ones. */
const LATIN_PER_HAN = 3;
const TINY = 14;
const SHORT = 40;
const MIDDLE = 110;

/** The block's shape; lengths count in Chinese characters. */
export function shapeOf(block: Block): Shape {
  if (block.kind === 'code' || block.kind === 'table' || block.kind === 'formula') return 'data';
  if (block.characters === 0) return block.pictures.length > 0 ? 'picture' : 'media';
  if (block.isHeadingLike) return 'heading';
  const length = /[\u3400-\u9fff]/u.test(block.text) ? block.characters : block.characters / LATIN_PER_HAN;
  if (block.kind === 'item' && length < SHORT) return 'item';
  if (length < TINY) return 'tiny';
  if (length < SHORT) return 'short';
  return length < MIDDLE ? 'middle' : 'long';
}
