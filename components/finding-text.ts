import { i18n } from '#i18n';
import type { Finding } from '../lib/report.ts';

/** What stands for a finding in a list: its first words, or what it shows when it has none. */
export function findingName(finding: Finding): string {
  if (finding.snippet) return finding.snippet;
  if (finding.pictures > 0) return i18n.t('size.picturesOnly', finding.pictures);
  return i18n.t('size.blocks', finding.blocks);
}

/** `8 blocks · 3 pictures`; pictures are left out where there are none. */
export function sizeText(size: { blocks: number; pictures: number }): string {
  const blocks = i18n.t('size.blocks', size.blocks);
  return size.pictures > 0 ? `${blocks} · ${i18n.t('size.pictures', size.pictures)}` : blocks;
}

/** Blocks and pictures of several findings together. */
export function totalSize(findings: readonly Finding[]): { blocks: number; pictures: number } {
  let blocks = 0;
  let pictures = 0;
  for (const finding of findings) {
    blocks += finding.blocks;
    pictures += finding.pictures;
  }
  return { blocks, pictures };
}
