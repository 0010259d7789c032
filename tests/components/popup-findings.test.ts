// @vitest-environment happy-dom
import { speak } from './words.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakePort } from './fake-port.ts';
import { all, click, get, openPopup, text, texts } from './open-popup.tsx';
import { FINDINGS, finding, view } from './samples.ts';

beforeEach(() => speak('en'));

describe('with findings', () => {
  it('names the host and what was found, by kind with counts and a snippet each', async () => {
    await openPopup();
    expect(text('.header-host')).toBe('blog.example');
    expect(text('h1')).toBe('Promotional content in 3 places');
    expect(text('.summary-text')).toBe('12 blocks · 4 pictures · nothing changed yet');
    expect(texts('.count')).toEqual(['Giveaway 1', 'QR code 1', 'Pitch 1']);
    expect(texts('.finding-name')).toEqual(['Take the whole toolbox home for nothing', 'A picture', 'A course for the brave']);
  });

  it('counts what is folded when a part is', async () => {
    await openPopup();
    await click('.finding-toggle');
    expect(text('h1')).toBe('1 of 3 places folded');
    expect(text('.summary-text')).toBe('8 blocks · 3 pictures');
  });

  it('does not say unchanged of a page that is marked', async () => {
    await openPopup(fakePort(view({}, 'marked'), 'always'));
    expect(text('.summary-text')).toBe('12 blocks · 4 pictures');
  });

  it('takes the second press of a double click for the same press', async () => {
    const { port } = await openPopup();
    await click('[data-action=clean]');
    get('[data-action=show]').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    expect(port.showEverything).not.toHaveBeenCalled();
    get('[data-action=show]').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    expect(port.showEverything).toHaveBeenCalledTimes(1);
  });

  it('is not sure only of what is likely', async () => {
    await openPopup();
    expect(texts('.finding-meta')).toEqual([
      'Giveaway8 blocks · 3 pictures',
      'QR code1 block · 1 picture',
      'Pitchpossibly3 blocks',
    ]);
  });

  it('gives the words of the page its language, and its own words the popup’s', async () => {
    await openPopup(fakePort(view({ lang: 'zh' })));
    expect(all('.finding-name').map((name) => name.getAttribute('lang'))).toEqual(['zh', null, 'zh']);
  });

  it('folds everything with the large button, which then gives everything back', async () => {
    const { port } = await openPopup();
    expect(text('.action')).toBe('Clean this page');
    await click('[data-action=clean]');
    expect(port.cleanPage).toHaveBeenCalledWith(7);
    expect(text('h1')).toBe('3 places folded');
    expect(text('[role=status].announcer')).toBe('12 blocks in 3 places folded');
    expect(text('.action')).toBe('Show everything');
    await click('[data-action=show]');
    expect(port.showEverything).toHaveBeenCalledWith(7);
    expect(text('[role=status].announcer')).toBe('Everything is shown again');
    expect(text('.action')).toBe('Clean this page');
  });

  it('keeps the large button in place, and with it the focus', async () => {
    await openPopup();
    const button = get('.action .button');
    button.focus();
    await click('.action .button');
    expect(get('.action .button')).toBe(button);
    expect(document.activeElement).toBe(button);
  });

  it('folds one finding alone and says how many are folded', async () => {
    const { port } = await openPopup();
    const toggle = '[data-finding="0-20"] .finding-toggle';
    expect(get(toggle).getAttribute('aria-pressed')).toBe('false');
    expect(get(toggle).getAttribute('aria-label')).toBe('Fold: A picture');
    await click(toggle);
    expect(port.setFinding).toHaveBeenCalledWith(7, '0-20', 'folded');
    expect(get(toggle).getAttribute('aria-pressed')).toBe('true');
    expect(text('h1')).toBe('1 of 3 places folded');
    expect(texts('.action .button')).toEqual(['Show everything', 'Fold the rest']);
    await click('[data-finding="0-9"] .finding-toggle');
    await click(toggle);
    expect(port.setFinding).toHaveBeenLastCalledWith(7, '0-20', 'shown');
    expect(text('.announcer')).toBe('Shown again, 1 place still folded');
    await click('[data-action=rest]');
    expect(text('h1')).toBe('3 places folded');
  });

  it('leads to a finding', async () => {
    const { port } = await openPopup();
    await click('[data-finding="0-30"] .finding-reveal');
    expect(port.revealFinding).toHaveBeenCalledWith(7, '0-30');
    expect(text('.announcer')).toBe('Outlined on the page: A course for the brave');
  });

  it('says the first reason at once and the others when asked', async () => {
    const reasons = [{ code: 'x', quote: 'one' }, { code: 'x', quote: 'two' }, { code: 'x', quote: 'three' }];
    await openPopup(fakePort(view({ findings: [finding({ reasons })] })));
    expect(text('.reasons > .reason')).toContain('“one”');
    expect(get('details').hasAttribute('open')).toBe(false);
    expect(text('details summary')).toBe('2 more reasons');
    expect(texts('details .reason')).toEqual(['“two”', '“three”']);
  });

  it('warns when something may have been missed', async () => {
    await openPopup(fakePort(view({ status: 'incomplete', why: 'too-many-blocks' })));
    expect(text('.warning')).toContain('only its first part was read');
    expect(all('.finding')).toHaveLength(3);
  });

  it('takes words of the page for words, never for markup', async () => {
    const snippet = '<img src=x onerror="alert(1)"><b>free</b>';
    await openPopup(fakePort(view({ findings: [finding({ snippet })] })));
    expect(text('.finding-name')).toBe(snippet);
    expect(all('.finding-name *')).toEqual([]);
  });

  it('is reached by keyboard in reading order, with real buttons only', async () => {
    await openPopup();
    const stops = all('a, button, summary, [tabindex]');
    expect(stops.every((stop) => ['BUTTON', 'SUMMARY'].includes(stop.tagName) && !stop.hasAttribute('tabindex'))).toBe(true);
    expect(stops.map((stop) => stop.className)).toEqual([
      'button is-primary',
      ...FINDINGS.flatMap(() => ['finding-reveal', 'finding-toggle']),
      'segment',
      'segment',
      'segment',
    ]);
  });
});
