import { documentOf, isElement, parentOf, rootOf, styleOf } from './natives.ts';

/** `auto` follows the reader's system, as the page does. */
export type BarTheme = 'light' | 'dark' | 'auto';

/**
 * Light or dark as the page is where the bar stands: many sites switch by a class of their own, so the reader's system does
 * not tell. The first background that is not see-through decides.
 */
export function themeAt(node: Node): BarTheme {
  for (let at: Node | null = node; isElement(at); at = parentOf(at)) {
    const luminance = luminanceOf(styleOf(at)?.backgroundColor ?? '');
    if (luminance !== undefined) return luminance < 0.25 ? 'dark' : 'light';
  }
  // Nothing is painted: the canvas is white unless the page says that it knows a dark scheme.
  const root = rootOf(documentOf(node));
  const scheme = (root && styleOf(root)?.colorScheme) || 'normal';
  if (!scheme.includes('dark')) return 'light';
  return scheme.includes('light') ? 'auto' : 'dark';
}

/** Relative luminance of a computed `rgb()` or `rgba()`; undefined for what is half see-through or written otherwise. */
function luminanceOf(color: string): number | undefined {
  const [red, green, blue, alpha = 1] = (color.startsWith('rgb') ? (color.match(/[\d.]+/g) ?? []) : []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return undefined;
  const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
