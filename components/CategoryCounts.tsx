import { i18n } from '#i18n';
import type { Category, Finding } from '../lib/report.ts';

interface CategoryCountsProps {
  findings: readonly Finding[];
  /** The categories in the order in which they are shown. */
  order: readonly Category[];
}

/** How many places of each kind there are, at a glance. */
export function CategoryCounts({ findings, order }: CategoryCountsProps) {
  const counts = order
    .map((category) => ({ category, count: findings.filter((finding) => finding.category === category).length }))
    .filter(({ count }) => count > 0);
  return (
    <ul class="counts" aria-label={i18n.t('popup.categories')}>
      {counts.map(({ category, count }) => (
        <li class="count" key={category} data-category={category}>
          {i18n.t(`category.${category}`)} <b>{count}</b>
        </li>
      ))}
    </ul>
  );
}
