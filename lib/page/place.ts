import { isElement, nameOf, parentOf, previousOf, rectOf, styleOf } from './natives.ts';

/** Where a bar goes and what it is made of, so that the page stays valid: an `li` in a list, a `span` in a paragraph. */
export interface BarPlace {
  parent: Node;
  before: Node;
  host: 'div' | 'span' | 'li';
  /** `grid-column` of the post's text where the parent is a grid. */
  gridColumn?: string;
  /** CSS pixels; left out where the bar fills its parent as the text does. */
  width?: number;
  /** From the parent's content edge at the start of the line; left out where the text is centred. */
  offset?: number;
}

/** Nothing but their own parts may stand in these; links and controls must not hold a button. */
const TAKES_NO_BAR = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'dl', 'select', 'optgroup', 'datalist', 'picture', 'svg', 'math', 'a', 'button', 'label', 'summary', 'ruby', 'hgroup', 'audio', 'video', 'object']);
const LISTS = new Set(['ul', 'ol', 'menu']);
/** These hold words only; a `div` in them would be torn out when the page's HTML is read again. */
const HOLDS_WORDS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'span', 'em', 'strong', 'b', 'i', 'font', 'center']);
/** Narrower things (a small picture, a button) do not tell how wide the text is. */
const MIN_COLUMN = 240;

/** Finds the place right before a node, or before the ancestor that can have a bar beside it. Measures the page. */
export function placeBefore(first: Node): BarPlace | undefined {
  let before = first;
  for (let parent = parentOf(before); isElement(parent); parent = parentOf(before)) {
    if (canHoldBar(parent)) return { parent, before, host: hostIn(parent), ...columnOf(parent, before) };
    before = parent;
  }
  return undefined;
}

function canHoldBar(parent: Element): boolean {
  const name = nameOf(parent);
  if (name === 'body') return true;
  if (TAKES_NO_BAR.has(name)) return false;
  const style = styleOf(parent);
  if (!style) return true;
  // In a row the bar would become one more column, in a line one more word.
  const isRow = style.display.includes('flex') && style.flexDirection.startsWith('row');
  return !isRow && !(style.display === 'inline' && !HOLDS_WORDS.has(name)) && !style.display.startsWith('table-');
}

function hostIn(parent: Element): BarPlace['host'] {
  const name = nameOf(parent);
  if (LISTS.has(name)) return 'li';
  return HOLDS_WORDS.has(name) ? 'span' : 'div';
}

/** Lines the bar up with the text where the text does not fill its parent. */
function columnOf(parent: Element, before: Node): Pick<BarPlace, 'gridColumn' | 'width' | 'offset'> {
  const sample = isElement(before) ? widest(before) : undefined;
  const style = styleOf(parent), own = sample && styleOf(sample);
  if (!sample || !style || !own || LISTS.has(nameOf(parent))) return {};
  if (style.display.includes('grid')) {
    const isPlaced = own.gridColumnStart !== 'auto' || own.gridColumnEnd !== 'auto';
    return { gridColumn: isPlaced ? `${own.gridColumnStart} / ${own.gridColumnEnd}` : '1 / -1' };
  }
  const outer = rectOf(parent), inner = rectOf(sample);
  const left = inner.left - outer.left - px(style.borderLeftWidth) - px(style.paddingLeft);
  const right = outer.right - px(style.borderRightWidth) - px(style.paddingRight) - inner.right;
  if (inner.width < MIN_COLUMN || left + right < 2 || left < -1 || right < -1) return {};
  if (Math.abs(left - right) < 2) return { width: inner.width };
  return { width: inner.width, offset: style.direction === 'rtl' ? right : left };
}

/** The widest of an element and its neighbours before it: a picture may be narrower than the text. */
function widest(element: Element): Element {
  let best = element;
  let looked = 0;
  for (let node = previousOf(element); node && looked < 8; node = previousOf(node), looked++) {
    if (isElement(node) && nameOf(node) === 'p' && rectOf(node).width > rectOf(best).width) best = node;
  }
  return best;
}

function px(length: string): number {
  return Number.parseFloat(length) || 0;
}
