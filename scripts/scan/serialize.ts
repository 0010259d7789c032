const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
const COMMENT = 8;
const DOCTYPE = 10;

const VOID_TAGS = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/**
 * Elements whose text the parser takes as it stands; escaping it would change it. A browser decodes references in a textarea,
 * linkedom keeps them as they were written, so writing them back as they are is right for both.
 */
const RAW_TAGS = new Set(['script', 'style', 'textarea', 'xmp']);

/**
 * Writes a document as HTML that parses into the same nodes. linkedom's own `toString()` leaves `&` in attributes and
 * titles as it is, so that `title="&amp;lt;"` would come back as `<`.
 */
export function serialize(document: Document): string {
  const out: string[] = [];
  // A stack instead of recursion: saved pages nest thousands deep where tags were never closed.
  const stack: (Node | string)[] = [...document.childNodes].reverse();
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (typeof item === 'string') out.push(item);
    else out.push(opening(item, stack));
  }
  return out.join('');
}

/** The text of a leaf, or an element's start tag with its children and end tag put on the stack. */
function opening(node: Node, stack: (Node | string)[]): string {
  if (isElement(node)) {
    const name = node.localName;
    if (!VOID_TAGS.has(name)) {
      stack.push(`</${name}>`);
      for (let child = node.lastChild; child !== null; child = child.previousSibling) stack.push(child);
    }
    return `<${name}${[...node.attributes].map((attribute) => ` ${attribute.name}="${quoted(attribute.value)}"`).join('')}>`;
  }
  const text = node.nodeValue ?? '';
  if (node.nodeType === TEXT) return RAW_TAGS.has(node.parentElement?.localName ?? '') ? text : escaped(text);
  if (node.nodeType === CDATA) return `<![CDATA[${text}]]>`;
  if (node.nodeType === COMMENT) return `<!--${text}-->`;
  return isDoctype(node) ? doctype(node) : '';
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

function isDoctype(node: Node): node is DocumentType {
  return node.nodeType === DOCTYPE;
}

function doctype({ name, publicId, systemId }: DocumentType): string {
  const ids = publicId ? ` PUBLIC "${publicId}"` : systemId ? ' SYSTEM' : '';
  return `<!DOCTYPE ${name}${ids}${systemId ? ` "${systemId}"` : ''}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/\u00a0/g, '&nbsp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function quoted(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/\u00a0/g, '&nbsp;').replace(/"/g, '&quot;');
}
