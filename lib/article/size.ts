import type { Block } from './types.ts';

/** A picture says about as much as this many characters. */
export const PICTURE_CHARACTERS = 60;

/** How much there is to read and see in blocks: characters, pictures counted as so many. */
export function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.characters + PICTURE_CHARACTERS * block.pictures.length, 0);
}
