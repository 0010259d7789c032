import { attributeNamesOf, attributeOf, contains, isElement, matches, parentOf } from './natives.ts';

/*
 * Some pages keep references to their own text nodes and patch them later (React, Vue …). A wrapper of ours round such a node
 * would make their next `parent.removeChild(text)` throw. Two kinds of traces tell:
 *
 * 1. Attributes, seen from the extension's own world: `hasRerenderAttributes`.
 * 2. Properties that the libraries hang on their nodes, seen from the page's world only. The background therefore runs
 *    `findRerenderRoots` in the MAIN world and hands what comes back to `keepRerenderRoots` in the isolated world, on every
 *    `prepareTab` (a page may come alive after the first look). The engine reads it from there each time before it wraps.
 *
 * Only what lies inside a root that was found counts: a server-made post on a page with a Vue toolbar can be wrapped.
 */

/** Where `keepRerenderRoots` leaves the roots for the engine: a property of the isolated world's global object. */
const ROOTS_KEY = 'unlureRerenderRoots';

const ROOT_SELECTOR = [
  '[data-reactroot],[data-reactid],[data-v-app],[data-server-rendered],[ng-version],[data-hk],[data-hydrate],[data-svelte-h]',
  '#__next,#__nuxt,#___gatsby,#root,#app,app-root,astro-island',
].join(',');
const NAME_PREFIXES = ['data-v-', '_ngcontent', '_nghost', 'data-reactid'];

/** Whether an ancestor carries what frameworks write into the markup. */
export function hasRerenderAttributes(start: Node): boolean {
  for (let node = parentOf(start); isElement(node); node = parentOf(node)) {
    if (matches(node, ROOT_SELECTOR) || /(?:^|\s)svelte-[\da-z]+(?:\s|$)/.test(attributeOf(node, 'class') ?? '')) return true;
    if (attributeNamesOf(node).some((name) => NAME_PREFIXES.some((prefix) => name.startsWith(prefix)))) return true;
  }
  return false;
}

/** Whether a node lies in a part of the page that a library patches by itself. */
export function isRerendered(node: Node, roots: readonly Element[]): boolean {
  return hasRerenderAttributes(node) || roots.some((root) => contains(root, node));
}

/**
 * Runs in the page's world, sent there as text: uses nothing of this module. Gives the place of every outermost element that
 * carries a library's property, as steps of child numbers from `<html>`; the empty path is `<html>` itself. Where the page
 * makes looking impossible everything counts as patched, which costs no more than a fold. Names only are read, never values.
 */
export function findRerenderRoots(document: Document = globalThis.document): number[][] {
  const maxElements = 4000;
  const prefixes = ['__react', '_reactRootContainer', '__vue', '__vnode', '_vnode', '__k', '__svelte', '__ngContext__', '_$litPart$', '__preactattr_'];
  const isTraced = (node: object) => Object.getOwnPropertyNames(node).some((name) => prefixes.some((prefix) => name.startsWith(prefix)));
  try {
    if (isTraced(document)) return [[]];
    const found: number[][] = [];
    const waiting: { element: Element; path: number[] }[] = [{ element: document.documentElement, path: [] }];
    for (let looked = 0; looked < maxElements; looked++) {
      const next = waiting.shift();
      if (!next) break;
      if (isTraced(next.element)) found.push(next.path);
      else for (const [place, element] of Array.from(next.element.children).entries()) waiting.push({ element, path: [...next.path, place] });
    }
    return found;
  } catch {
    return [[]];
  }
}

/** Runs in the isolated world, sent there as text: turns the paths into elements at once, before the page moves them. */
export function keepRerenderRoots(paths: number[][], document: Document = globalThis.document): void {
  const roots: Element[] = [];
  for (const path of paths) {
    let element: Element | undefined = document.documentElement;
    for (const place of path) element = element?.children[place];
    if (element) roots.push(element);
  }
  Reflect.defineProperty(globalThis, 'unlureRerenderRoots', { value: roots, configurable: true });
}

/** What `keepRerenderRoots` has left; none where it did not run. */
export function keptRerenderRoots(world: object): readonly Element[] {
  const kept: unknown = Object.getOwnPropertyDescriptor(world, ROOTS_KEY)?.value;
  return Array.isArray(kept) ? kept.filter((root: Node) => isElement(root)) : [];
}
