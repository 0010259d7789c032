import type { Annexes } from './annex.ts';
import { hintsOf, isInlineName, isUnread, joinHints, readInline, trim, type ReadOptions } from './inline.ts';
import { toLink } from './links.ts';
import { FORMULA_CLASS, headingLevelOf, MEDIA, UNREAD, WHOLE } from './markup.ts';
import { countCharacters } from './text.ts';
import type { Block, BlockKind } from './types.ts';

/** Text longer than this is cut in a block: patterns look at no more, and a pasted log must not cost seconds. */
const MAX_BLOCK_TEXT = 4000;
/** A short line that is bold as a whole is how many posts write headings. */
const MAX_BOLD_HEADING = 40;

export interface CutOptions extends ReadOptions {
  /** Selectors of the platform's cards. */
  cards?: readonly string[];
  /** Boxes outside the root whose blocks come before and after its own. */
  annexes?: Annexes;
  maxBlocks: number;
}

/** What is handed down from element to element while the post is cut. */
interface Place {
  tags: readonly string[];
  hints: string;
  kind: BlockKind;
  headingLevel: number;
  card: string;
  list: number;
  /** The address of a link around whole blocks. */
  href: string | undefined;
}

const START: Place = { tags: [], hints: '', kind: 'text', headingLevel: 0, card: '', list: -1, href: undefined };

/**
 * Cuts a post into blocks in reading order: every visible character and picture lies in exactly one. Lines parted by `<br>` and
 * text beside elements are blocks of their own. Stops after `maxBlocks`; `complete` is false then.
 */
export function cutBlocks(root: Element, options: CutOptions): { blocks: Block[]; complete: boolean } {
  const cutter = new Cutter(options);
  for (const annex of options.annexes?.before ?? []) cutter.enter(annex, START);
  cutter.visit(root, START);
  for (const annex of options.annexes?.after ?? []) cutter.enter(annex, START);
  return { blocks: cutter.blocks, complete: !cutter.isFull };
}

class Cutter {
  readonly blocks: Block[] = [];
  isFull = false;
  private lists = 0;
  private readonly options: CutOptions;
  private readonly blocky = new Map<Element, boolean>();
  private readonly cards: string;

  constructor(options: CutOptions) {
    this.options = options;
    this.cards = (options.cards ?? []).join(',');
  }

  /** Cuts the children of a container; a run is what stands between two block elements or line breaks. */
  visit(container: Element, place: Place): void {
    const { dom } = this.options;
    let run: Node[] = [];
    const flush = () => {
      if (run.length > 0) this.emit(run, place);
      run = [];
    };
    for (let node = dom.first(container); node && !this.isFull; node = dom.next(node)) {
      // What is not read goes along with the run it stands in, so that a run is always made of neighbours.
      if (!dom.isElement(node) || isUnread(node, this.options)) run.push(node);
      else if (this.options.isBeside?.(node)) flush();
      else if (dom.name(node) === 'br' || dom.name(node) === 'hr') flush();
      else if (this.isInline(node)) run.push(node);
      else {
        flush();
        this.enter(node, place);
      }
    }
    flush();
  }

  /** A block element: one block by itself, or a container of more. */
  enter(element: Element, outer: Place): void {
    const place = this.placeIn(element, outer);
    if (place.kind === 'code' || place.kind === 'table' || place.kind === 'formula' || place.kind === 'media') this.emit([element], place);
    else if (place.card && !outer.card && !this.hasContent(element)) this.emit([element], { ...place, kind: 'card' });
    else this.visit(element, place);
  }

  private placeIn(element: Element, outer: Place): Place {
    const { dom } = this.options;
    const name = dom.name(element);
    const headingLevel = headingLevelOf(name) || outer.headingLevel;
    const isList = name === 'ul' || name === 'ol' || name === 'dl';
    return {
      tags: [...outer.tags, name],
      hints: joinHints(outer.hints, hintsOf(element, dom)),
      headingLevel,
      kind: this.kindOf(element, name, headingLevel, outer.kind),
      card: outer.card || this.cardOf(element, name),
      list: isList ? this.lists++ : outer.list,
      href: (name === 'a' ? dom.attribute(element, 'href') : null) ?? outer.href,
    };
  }

  private kindOf(element: Element, name: string, headingLevel: number, outer: BlockKind): BlockKind {
    const classes = this.options.dom.attribute(element, 'class') ?? '';
    if (WHOLE.has(name)) return name === 'math' ? 'formula' : 'code';
    if (MEDIA.has(name)) return 'media';
    if (name === 'table') return this.isDataTable(element) ? 'table' : outer;
    if (FORMULA_CLASS.test(classes)) return 'formula';
    if (/(?:^|\s)(?:highlight|CodeMirror|cnblogs_code|code-snippet__fix|syntaxhighlighter|hljs)(?:\s|$)/.test(classes) && this.options.dom.queryAll(element, 'p,h1,h2,h3,h4').length === 0) return 'code';
    if (headingLevel > 0) return 'heading';
    if (name === 'li' || name === 'dt' || name === 'dd') return 'item';
    if (name === 'blockquote') return 'quote';
    return outer;
  }

  /** A table of data is one block; a table that lays out paragraphs is a container. */
  private isDataTable(table: Element): boolean {
    const { dom } = this.options;
    const cells = dom.queryAll(table, 'td,th');
    if (cells.length < 2) return false;
    if (dom.queryAll(table, 'table,h1,h2,h3,h4,pre').length > 0) return cells.length > 12 && dom.queryAll(table, 'table').length === 0;
    const longest = cells.reduce((most, cell) => Math.max(most, dom.text(cell).length), 0);
    return longest < 600;
  }

  private cardOf(element: Element, name: string): string {
    return this.cards && this.options.dom.matches(element, this.cards) ? (name.includes('-') ? name : (hintsOf(element, this.options.dom).split(' ')[0] ?? name)) : '';
  }

  /** Inline by name and with nothing inside that starts a block or a line. */
  private isInline(element: Element): boolean {
    const { dom } = this.options;
    const name = dom.name(element);
    if (!isInlineName(name) || (this.cards !== '' && this.cardOf(element, name) !== '')) return false;
    if (FORMULA_CLASS.test(dom.attribute(element, 'class') ?? '') && this.standsAlone(element)) return false;
    return !this.holdsBlocks(element);
  }

  private holdsBlocks(element: Element): boolean {
    const known = this.blocky.get(element);
    if (known !== undefined) return known;
    const { dom } = this.options;
    let found = false;
    for (let node = dom.first(element); node && !found; node = dom.next(node)) {
      if (!dom.isElement(node) || UNREAD.has(dom.name(node))) continue;
      found = !isInlineName(dom.name(node)) || this.holdsBlocks(node);
    }
    this.blocky.set(element, found);
    return found;
  }

  private standsAlone(element: Element): boolean {
    const { dom } = this.options;
    const parent = dom.parent(element);
    return !!parent && countCharacters(dom.text(parent)) === countCharacters(dom.text(element));
  }

  private hasContent(element: Element): boolean {
    const reading = readInline([element], this.options);
    return reading.text !== '' || reading.pictures.length > 0;
  }

  /** Adds a block for a run of nodes; white space alone gives none. */
  private emit(run: readonly Node[], place: Place): void {
    const nodes = trim(run, this.options);
    if (nodes.length === 0) return;
    const reading = readInline(nodes, this.options);
    if (place.href !== undefined) reading.links.push(toLink(place.href, reading.text, this.options.baseUrl));
    const isWordless = reading.text === '', hasPictures = reading.pictures.length > 0;
    if (isWordless && !hasPictures && place.kind !== 'media' && place.kind !== 'card' && place.kind !== 'formula') return;
    if (this.blocks.length >= this.options.maxBlocks) {
      this.isFull = true;
      return;
    }
    this.blocks.push({
      index: this.blocks.length,
      kind: isWordless && hasPictures && place.kind !== 'table' ? 'picture' : reading.isCode && place.kind === 'text' ? 'code' : place.kind,
      headingLevel: place.headingLevel,
      isHeadingLike: place.headingLevel > 0 || (reading.isBold && reading.text.length <= MAX_BOLD_HEADING && !isWordless),
      text: reading.text.slice(0, MAX_BLOCK_TEXT),
      characters: countCharacters(reading.text),
      pictures: reading.pictures,
      links: reading.links,
      tags: place.tags,
      hints: joinHints(place.hints, reading.hints),
      card: place.card,
      nodes,
      list: place.list,
    });
  }
}
