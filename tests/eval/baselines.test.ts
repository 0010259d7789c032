import { describe, expect, it } from 'vitest';
import { baselineTable } from '../../scripts/eval/baselines.ts';
import { annotateByBaselines } from '../../scripts/eval/baselines/annotate.ts';
import { blocksWithKeyword } from '../../scripts/eval/baselines/keywords.ts';
import { markBlocks } from '../../scripts/eval/baselines/mark.ts';
import { residueOf, stamp } from '../../scripts/eval/baselines/residue.ts';
import { flagsOf } from '../../scripts/eval/block-flags.ts';
import { parsePage } from '../../scripts/scan/parse.ts';
import { scoreOf } from './samples.ts';

function stamped(html: string): Document {
  const page = parsePage(html);
  stamp(page);
  return page;
}

/** The blocks in which at least half is flagged. */
function flagged(html: string): string[] {
  return [...flagsOf(parsePage(html)).blocks].filter(([, { share }]) => share >= 0.5).map(([name]) => name);
}

describe('residueOf', () => {
  const html = '<div data-b="0">Words of the outer block<p data-b="1">A first paragraph</p></div><p data-b="2">A second one</p><p data-b="3"><img src="a.png"></p><img data-b="4" src="b.png"><p data-b="5"> </p>';

  function residue(change: (copy: Document) => void): string[] {
    const copy = stamped(html);
    change(copy);
    return [...residueOf(stamped(html), copy)];
  }

  it('is empty where all is kept', () => {
    expect(residue(() => undefined)).toEqual([]);
  });

  it('names blocks that are gone, pictures as well, and no empty one', () => {
    expect(residue((copy) => { for (const element of copy.querySelectorAll('p, img')) element.remove(); })).toEqual(['1', '2', '3', '4']);
  });

  it('names a block of which less than half is left', () => {
    expect(residue((copy) => { copy.querySelector('[data-b="2"]')?.replaceChildren('A seco'); })).toEqual([]);
    expect(residue((copy) => { copy.querySelector('[data-b="2"]')?.replaceChildren('A sec'); })).toEqual(['2']);
  });

  it('knows a block again whose words stand in another element', () => {
    const paragraph = (copy: Document, text: string) => {
      const element = copy.createElement('section');
      element.append(text);
      copy.querySelector('[data-b="2"]')?.replaceWith(element);
    };
    expect(residue((copy) => { paragraph(copy, ' A second one '); })).toEqual([]);
    expect(residue((copy) => { paragraph(copy, 'Another one'); })).toEqual(['2']);
  });

  it('does not take the words of one block for those of another', () => {
    const twice = '<p data-b="0">Read more</p><p data-b="1">Read more</p>';
    const copy = stamped(twice);
    copy.querySelector('[data-b="0"]')?.remove();
    expect([...residueOf(stamped(twice), copy)]).toEqual(['0']);
  });
});

describe('markBlocks', () => {
  const html = '<div data-b="0">Outer <b>words</b><p data-b="1">Inner words</p></div><p data-b="2"><img> </p><div data-b="3"><style>p { color: red }</style></div>';

  it('marks a block without the ones nested in it, and takes the marks away again', () => {
    const page = parsePage(html), before = page.toString();
    const unmark = markBlocks(page, new Set(['0', '2', '3']));
    expect([...flagsOf(page).blocks].map(([name, { share }]) => [name, share])).toEqual([['0', 1], ['1', 0], ['2', 1], ['3', 1]]);
    expect(page.querySelector('style')?.childNodes).toHaveLength(1);
    unmark();
    expect(page.toString()).toBe(before);
  });
});

describe('blocksWithKeyword', () => {
  it('looks into each block alone, and at capitals as at small letters', () => {
    const page = parsePage('<div data-b="0">Nothing<p data-b="1">Get our Newsletter</p></div><p data-b="2">长按识别下图</p><p data-b="3">The letter was new</p>');
    expect([...blocksWithKeyword(page)]).toEqual(['1', '2']);
  });
});

describe('annotateByBaselines', () => {
  const paragraph = 'The cache keeps the last answers in memory, so that the next reader, who asks the same, need not wait for the disk. ';
  const post = Array.from({ length: 8 }, (_, index) => `<p data-b="${index + 1}">${paragraph.repeat(3)}</p>`).join('');
  const html = `<!doctype html><html><head><title>A cache</title></head><body><article><h1 data-b="0">How the cache works</h1>${post}<p data-b="9">Subscribe to hear of the next post.</p></article><div class="share social-links"><ul><li data-b="10"><a href="https://a.example/">One</a></li><li data-b="11"><a href="https://b.example/">Two</a></li></ul></div></body></html>`;

  it('marks what each tool would take out, and no word is lost by it', () => {
    const pages = annotateByBaselines(html);
    expect(flagged(pages.keywords)).toEqual(['9']);
    expect(flagged(pages.readability)).toEqual(expect.arrayContaining(['10', '11']));
    expect(flagged(pages.defuddle)).toEqual(expect.arrayContaining(['10', '11']));
    for (const page of Object.values(pages)) {
      expect(flagged(page)).not.toContain('3');
      expect(parsePage(page).body.textContent).toBe(parsePage(html).body.textContent);
    }
  });

  it('leaves a page alone for which there is no reader view', () => {
    expect(flagged(annotateByBaselines('<p data-b="0">Hi</p>').readability)).toEqual([]);
  });
});

describe('baselineTable', () => {
  it('puts the tools beside each other', () => {
    const rows = baselineTable([['unlure', scoreOf({ all: { recall: 0.8 }, 'lang:zh': { contentCharsLost: 0.004 } })], ['keywords', scoreOf({ all: { precision: 0.5 }, 'kind:page': { recall: 0.25, contentCharsLost: 0.05 } })]]);
    expect(rows.trimEnd().split('\n').slice(1).map((line) => line.split(/\s{2,}/))).toEqual([
      ['unlure', '80.0', '100.0', '100.0', '0.00', '0.40', '–', '100.0', '–', '–'],
      ['keywords', '100.0', '50.0', '100.0', '0.00', '–', '–', '100.0', '25.0', '5.00'],
    ]);
  });
});
