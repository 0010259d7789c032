import { Readability } from '@mozilla/readability';

/** What the reader view of Firefox would keep of a page, which is used up by it; undefined where there would be no reader view. */
export function keptByReadability(document: Document): ParentNode | undefined {
  return new Readability<Element>(document, { serializer: toElement }).parse()?.content ?? undefined;
}

function toElement(node: Node): Element {
  if (node.nodeType !== 1) throw new Error('Readability gave something that is no element.');
  return node as Element;
}
