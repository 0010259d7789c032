import { isElement, ownParts, weightOf } from '../block-flags.ts';

const BLOCK = 'data-block-';
const PICTURE = 'data-picture-';

/**
 * Gives each labelled block and each picture an attribute whose name is its own, so that it is still known after a tool has
 * rebuilt the page: where tools merge elements they copy attributes, and one of the same name would be overwritten.
 */
export function stamp(document: Document): void {
  for (const block of document.querySelectorAll('[data-b]')) block.setAttribute(`${BLOCK}${block.getAttribute('data-b')}`, '');
  for (const [index, picture] of [...document.querySelectorAll('img')].entries()) picture.setAttribute(`${PICTURE}${index}`, '');
}

/**
 * The labelled blocks (values of `data-b`) of which a tool has kept less than half: `page` is the stamped page as it was, `kept`
 * holds what the tool has made of a copy of it. A block whose element is gone is looked for by its text, because tools also
 * put other elements around the same words.
 */
export function residueOf(page: Document, kept: ParentNode): Set<string> {
  const found = findKept(kept);
  const residue = new Set<string>();
  for (const block of page.querySelectorAll('[data-b]')) {
    const name = block.getAttribute('data-b') ?? '';
    let weight = 0, text = '', pictures = 0;
    for (const { node, holder } of ownParts(block)) {
      weight += weightOf(node);
      if (node !== holder) text += condensed(node);
      else if (stampsOf(holder, PICTURE).some((picture) => found.pictures.has(picture))) pictures += weightOf(node);
    }
    if (weight === 0) continue;
    const words = found.texts.get(name)?.length ?? (text !== '' && found.unclaimed.includes(text) ? text.length : 0);
    if (words + pictures < weight / 2) residue.add(name);
  }
  return residue;
}

interface Kept {
  /** The text of each block whose element is there, white space left out. */
  texts: ReadonlyMap<string, string>;
  /** The text outside of them. */
  unclaimed: string;
  pictures: ReadonlySet<string>;
}

function findKept(kept: ParentNode): Kept {
  const texts = new Map<string, string>(), pictures = new Set<string>();
  let unclaimed = '';
  const walk = (parent: ParentNode, owners: readonly string[]) => {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) {
        if (owners.length === 0) unclaimed += condensed(child);
        for (const owner of owners) texts.set(owner, (texts.get(owner) ?? '') + condensed(child));
      } else if (isElement(child)) {
        for (const picture of stampsOf(child, PICTURE)) pictures.add(picture);
        const own = stampsOf(child, BLOCK);
        for (const name of own) texts.set(name, texts.get(name) ?? '');
        walk(child, own.length > 0 ? own : owners);
      }
    }
  };
  walk(kept, []);
  return { texts, unclaimed, pictures };
}

function stampsOf(element: Element, prefix: string): string[] {
  return [...element.attributes].flatMap(({ name }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}

function condensed(node: Node): string {
  return (node.nodeValue ?? '').replace(/\s+/g, '');
}
