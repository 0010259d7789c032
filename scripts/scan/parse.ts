import { parseHTML } from 'linkedom';

/** What may stand in a head without beginning the body (the HTML standard's "in head" mode). */
const HEAD_TAGS = new Set(
  'BASE BASEFONT BGSOUND LINK META NOFRAMES NOSCRIPT SCRIPT STYLE TEMPLATE TITLE'.split(' '),
);

const ELEMENT = 1;
const TEXT = 3;
const DOCTYPE = 10;

/**
 * Parses a page with linkedom and gives it the frame of html, head and body that a browser would: the tags may all be
 * left out, and saved fragments have none of them, but linkedom takes the source as it stands.
 */
export function parsePage(html: string): Document {
  const { document } = parseHTML(html);
  const root = childOf(document, 'HTML') ?? rootAround(document);
  const [before, after] = strays(document, root);
  // Frame sets have no body and hold no text of their own.
  if (childOf(root, 'FRAMESET') !== undefined) return document;
  const head = childOf(root, 'HEAD') ?? document.createElement('head');
  const body = childOf(root, 'BODY') ?? document.createElement('body');
  const [early, late] = strays(root, body, head);
  if (head.parentNode === null) root.insertBefore(head, root.firstChild);
  if (body.parentNode === null) root.appendChild(body);
  settle([...head.childNodes, ...before, ...early], head, body);
  for (const node of [...late, ...after]) body.appendChild(node);
  return document;
}

/** An html element with everything in it that the document holds. */
function rootAround(document: Document): Element {
  const root = document.createElement('html');
  const nodes = Array.from(document.childNodes).filter((node) => node.nodeType !== DOCTYPE);
  for (const node of nodes) root.appendChild(node);
  return document.appendChild(root);
}

/** The first child element of that name. */
function childOf(parent: Node, name: string): Element | undefined {
  for (const child of parent.childNodes) if (isElement(child) && child.tagName === name) return child;
  return undefined;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

/** The elements and words beside the element that should hold them all, before it and after it. */
function strays(parent: Node, holder: Element, other?: Element): [Node[], Node[]] {
  const before: Node[] = [];
  const after: Node[] = [];
  // Where the holder is missing everything comes before it: it may begin with what belongs to the head.
  let list = before;
  for (const node of parent.childNodes) {
    if (node === holder) list = after;
    else if (node !== other && (isElement(node) || hasWords(node))) list.push(node);
  }
  return [before, after];
}

function hasWords(node: Node): boolean {
  return node.nodeType === TEXT && /\S/.test(node.textContent ?? '');
}

/** Lets nodes stay in the head, or go there, up to the first that begins the body; the rest opens the body. */
function settle(nodes: readonly Node[], head: Element, body: Element): void {
  const first = nodes.findIndex((node) => (isElement(node) ? !HEAD_TAGS.has(node.tagName) : hasWords(node)));
  const split = first < 0 ? nodes.length : first;
  for (const node of nodes.slice(0, split)) if (node.parentNode !== head) head.appendChild(node);
  const start = body.firstChild;
  for (const node of nodes.slice(split)) body.insertBefore(node, start);
}
