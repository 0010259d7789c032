/** What a reader has set for one site. */
export const SITE_RULES = ['off', 'click', 'always'] as const;
export type SiteRule = (typeof SITE_RULES)[number];
