import { documentOf, rangeOver, viewOf } from './natives.ts';

/** Names in `::highlight(…)` of public/page.css. */
export type HighlightName = 'unlure-marked' | 'unlure-revealed';

/**
 * Marks on text that no element of the page holds alone. The browser paints them over ranges (CSS Custom Highlight API), so
 * the page's own nodes stay where they are.
 */
export class TextHighlights {
  private readonly ranges = new Map<HighlightName, Map<string, Range[]>>();
  private readonly documents = new Set<Document>();

  /** Paints a run of neighbouring nodes for an owner, in addition to what it has already. */
  add(name: HighlightName, owner: string, nodes: readonly Node[]): void {
    const first = nodes[0], last = nodes.at(-1);
    if (!first || !last) return;
    const byOwner = this.ranges.get(name) ?? new Map<string, Range[]>();
    this.ranges.set(name, byOwner);
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), rangeOver(first, last)]);
    this.documents.add(documentOf(first));
    this.paint(name);
  }

  /** Takes back what was painted for an owner. */
  takeBack(owner: string): void {
    for (const [name, byOwner] of this.ranges) if (byOwner.delete(owner)) this.paint(name);
  }

  private paint(name: HighlightName): void {
    const ranges = [...(this.ranges.get(name)?.values() ?? [])].flat();
    for (const document of this.documents) {
      const view = viewOf(document);
      // Absent in DOMs made in JavaScript and in browsers older than the manifest asks for: then there is nothing to paint with.
      if (!view?.CSS?.highlights) continue;
      const own = ranges.filter((range) => documentOf(range.startContainer) === document);
      if (own.length > 0) view.CSS.highlights.set(name, new view.Highlight(...own));
      else view.CSS.highlights.delete(name);
    }
  }
}
