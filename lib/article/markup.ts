/** What element names mean to a reader: which hold text lines, which hold data, which are no part of what is read. */

/** Nothing inside these is read: code, alternatives for old browsers, form fields, drawings. */
export const UNREAD = new Set([
  'script', 'style', 'noscript', 'template', 'link', 'meta', 'head', 'title', 'base', 'param', 'source', 'track', 'area', 'map',
  'svg', 'canvas', 'input', 'select', 'textarea', 'datalist', 'dialog', 'progress', 'meter', 'rp', 'mp-style-type',
]);

/** Elements that hold something played or shown by another page; a block without words. */
export const MEDIA = new Set(['iframe', 'video', 'audio', 'embed', 'object', 'mpvoice', 'mp-common-mpaudio', 'mp-common-videosnap']);

/** Elements that run along in a line of text. Everything else that is not named here starts a new block. */
export const INLINE = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'button', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img', 'ins', 'kbd',
  'label', 'mark', 'nobr', 'output', 'picture', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u',
  'var', 'wbr', 'ruby', 'rt', 'rb', 'math', 'mjx-container', 'slot',
]);

/** Elements that are one block whatever is inside. */
export const WHOLE = new Set(['pre', 'math', 'listing', 'xmp']);

const HEADING = /^h([1-6])$/;

/** 1–6 for `h1`–`h6`, 0 otherwise. */
export function headingLevelOf(name: string): number {
  return Number(HEADING.exec(name)?.[1] ?? 0);
}

/** Class names under which formula renderers put their output. */
export const FORMULA_CLASS = /(?:^|\s)(?:katex-display|katex--display|MathJax_Display|math-display|mathjax|ztext-math|mwe-math-element)(?:\s|$)/i;

/** Class names of what stands inside code boxes for copying, folding and numbering lines. */
export const CODE_TOOLBAR_CLASS =
  /(?:^|\s)(?:hljs-button|opt-box|hide-preCode-box|hljs-ln-numbers|hljs-ln-n|code-block-extension-header|cnblogs_code_toolbar|cnb-code-toolbar-item|code-snippet__line-index|copy-code-btn|copy-btn|line-numbers-rows|widget-codetool|toolbar-item|gutter)(?:\s|$)/;

/** Rendered formulas hold their text twice; this copy is for screen readers and sources, and not seen. */
export const UNSEEN_CLASS = /(?:^|\s)(?:katex-mathml|MJX_Assistive_MathML|sr-only|visually-hidden|screen-reader-text|MathJax_Preview)(?:\s|$)/;

/** True where the markup itself says that an element is not shown. `visibility` and `opacity` do not count: pages ship their body so and show it by script. */
export function isHiddenByMarkup(hidden: string | null, style: string | null): boolean {
  return (hidden !== null && hidden !== 'until-found') || (style !== null && /display\s*:\s*none/i.test(style));
}
