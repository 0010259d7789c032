import type { Tab } from './driver.ts';

/**
 * What a page's own eyes see of what was done to it. The functions run in the page and use only what hostile pages of
 * the fixtures leave alone: tree walkers, ranges and the serializer.
 */

/** Lets the page keep every one of its nodes and its text as it stands now. */
export async function rememberPage(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    Reflect.set(window, 'unlureBefore', { nodes, text: new XMLSerializer().serializeToString(document) });
  });
}

/** In what way the page differs from when it was remembered: '' when it has the very same nodes and the same text. */
export function differenceFromBefore(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const before: { nodes: Node[]; text: string } = Reflect.get(window, 'unlureBefore');
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    for (const [place, node] of before.nodes.entries()) {
      const now = walker.nextNode();
      if (now !== node) return `node ${place} was ${node.nodeName} "${node.nodeValue ?? ''}" and is ${now?.nodeName} "${now?.nodeValue ?? ''}"`;
    }
    if (walker.nextNode()) return `${walker.currentNode.nodeName} has come to it`;
    const text = new XMLSerializer().serializeToString(document);
    if (text === before.text) return '';
    const at = [...text].findIndex((character, place) => character !== before.text[place]);
    return `its text differs: ${text.slice(Math.max(0, at - 60), at + 60)}`;
  });
}

/** Which of these words can be seen somewhere in the page or in a frame of the same origin. */
export function shownWords(tab: Tab, words: readonly string[]): Promise<string[]> {
  return tab.evaluate((wanted) => {
    const frames = [...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? []);
    const isShown = (one: string) =>
      [document, ...frames].some((root) => {
        const walker = root.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          if (!walker.currentNode.nodeValue?.includes(one)) continue;
          const range = root.createRange();
          range.selectNode(walker.currentNode);
          if ([...range.getClientRects()].some(({ width, height }) => width > 0 && height > 0)) return true;
        }
        return false;
      });
    return wanted.filter(isShown);
  }, words);
}

/** How many elements of the page carry this word of ours; frames of the same origin are looked into. */
export function countMarks(tab: Tab, look: 'folded' | 'marked' | 'revealed' | 'bar'): Promise<number> {
  return tab.evaluate((word) => {
    const frames = [...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? []);
    const counts = [document, ...frames].map((root) => root.querySelectorAll(`[data-unlure~="${word}"]`).length);
    return counts.reduce((sum, count) => sum + count, 0);
  }, look);
}

/** Every element of the page with an attribute of ours, as text; for saying that there is none. */
export function ourTraces(tab: Tab): Promise<string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => Element.prototype.getAttributeNames.call(element).some((name) => name.includes('unlure')))
      .map((element) => element.nodeName),
  );
}
