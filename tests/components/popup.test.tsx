// @vitest-environment happy-dom
import { speak, LOCALES } from './words.ts';
import { effect } from '@preact/signals';
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../entrypoints/popup/App.tsx';
import { createStore, type PopupStore } from '../../entrypoints/popup/store.ts';
import type { TabStatus } from '../../lib/platform/protocol.ts';
import type { SiteRule } from '../../lib/rules/settings.ts';
import { fakePort } from './fake-port.ts';
import { FINDINGS, finding, view } from './samples.ts';

async function open(port = fakePort()) {
  const store = createStore(port);
  opened = store;
  await act(() => render(<App store={store} />, document.body));
  await act(() => store.start());
  return { port, store };
}

function get(selector: string): HTMLElement {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`nothing at ${selector}`);
  return found;
}

const all = (selector: string) => [...document.querySelectorAll(selector)];
const text = (selector: string) => get(selector).textContent;
const texts = (selector: string) => all(selector).map((element) => element.textContent);

/** Presses and waits for the answer. A press makes the store busy at once, so idle means answered. */
const click = (selector: string) =>
  act(async () => {
    get(selector).click();
    await idle();
  });

let opened: PopupStore;

function idle(): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!opened.isBusy.value) queueMicrotask(() => (stop(), resolve()));
    });
  });
}

beforeEach(async () => {
  await speak('en');
  document.documentElement.lang = 'en';
  document.title = 'Unlure';
});

afterEach(() => {
  render(null, document.body);
});

describe('with findings', () => {
  it('names the host and what was found, by kind with counts and a snippet each', async () => {
    await open();
    expect(text('.header-host')).toBe('blog.example');
    expect(text('h1')).toBe('Promotional content in 3 places');
    expect(text('.summary-text')).toBe('12 blocks · 4 pictures · nothing changed yet');
    expect(texts('.count')).toEqual(['Giveaway 1', 'QR code 1', 'Pitch 1']);
    expect(texts('.finding-name')).toEqual(['Take the whole toolbox home for nothing', 'A picture', 'A course for the brave']);
  });

  it('is not sure only of what is likely', async () => {
    await open();
    expect(texts('.finding-meta')).toEqual([
      'Giveaway8 blocks · 3 pictures',
      'QR code1 block · 1 picture',
      'Pitchpossibly3 blocks',
    ]);
  });

  it('gives the words of the page its language, and its own words the popup’s', async () => {
    await open(fakePort(view({ lang: 'zh' })));
    expect(all('.finding-name').map((name) => name.getAttribute('lang'))).toEqual(['zh', null, 'zh']);
  });

  it('folds everything with the large button, which then gives everything back', async () => {
    const { port } = await open();
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
    await open();
    const button = get('.action .button');
    button.focus();
    await click('.action .button');
    expect(get('.action .button')).toBe(button);
    expect(document.activeElement).toBe(button);
  });

  it('folds one finding alone and says how many are folded', async () => {
    const { port } = await open();
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
    const { port } = await open();
    await click('[data-finding="0-30"] .finding-reveal');
    expect(port.revealFinding).toHaveBeenCalledWith(7, '0-30');
    expect(text('.announcer')).toBe('Outlined on the page: A course for the brave');
  });

  it('says the first reason at once and the others when asked', async () => {
    const reasons = [{ code: 'x', quote: 'one' }, { code: 'x', quote: 'two' }, { code: 'x', quote: 'three' }];
    await open(fakePort(view({ findings: [finding({ reasons })] })));
    expect(text('.reasons > .reason')).toContain('“one”');
    expect(get('details').hasAttribute('open')).toBe(false);
    expect(text('details summary')).toBe('2 more reasons');
    expect(texts('details .reason')).toEqual(['“two”', '“three”']);
  });

  it('warns when something may have been missed', async () => {
    await open(fakePort(view({ status: 'incomplete', why: 'too-many-blocks' })));
    expect(text('.warning')).toContain('only its first part was read');
    expect(all('.finding')).toHaveLength(3);
  });

  it('takes words of the page for words, never for markup', async () => {
    const snippet = '<img src=x onerror="alert(1)"><b>free</b>';
    await open(fakePort(view({ findings: [finding({ snippet })] })));
    expect(text('.finding-name')).toBe(snippet);
    expect(all('.finding-name *')).toEqual([]);
  });

  it('is reached by keyboard in reading order, with real buttons only', async () => {
    await open();
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

const none = { findings: [] };
const unreachable = (reason: 'browser-page' | 'no-access' | 'failed'): TabStatus => ({ kind: 'unreachable', reason, detail: 'why' });

interface State {
  name: string;
  title: string;
  port: ReturnType<typeof fakePort>;
}

/** Every screen there is, with the title it has in English. */
function states(): State[] {
  const skipped = (why: string) => fakePort(view({ ...none, status: 'skipped', why }));
  const blocked = (status: TabStatus) => {
    const port = fakePort();
    port.prepareTab.mockResolvedValue(status);
    return port;
  };
  return [
    { name: 'findings', title: 'Promotional content in 3 places', port: fakePort() },
    { name: 'marked', title: 'Promotional content in 3 places', port: fakePort(view({}, 'marked'), 'always') },
    { name: 'folded', title: '3 places folded', port: fakePort(view({}, 'folded')) },
    { name: 'incomplete', title: 'Promotional content in 3 places', port: fakePort(view({ status: 'incomplete' })) },
    { name: 'none', title: 'No promotional content found in this post', port: fakePort(view(none)) },
    { name: 'none of several', title: 'No promotional content found on this page', port: fakePort(view({ ...none, articles: 4 })) },
    { name: 'none so far', title: 'Nothing found so far', port: fakePort(view({ ...none, status: 'incomplete' })) },
    { name: 'no article', title: 'This page does not look like a blog post', port: skipped('not-an-article') },
    { name: 'list', title: 'This is a list of posts', port: skipped('list-page') },
    { name: 'app', title: 'This page is an app, not a post', port: skipped('app-page') },
    { name: 'empty', title: 'There is no text to read here yet', port: skipped('empty') },
    { name: 'failed report', title: 'Something went wrong on this page', port: fakePort(view({ ...none, status: 'failed', why: 'x' })) },
    { name: 'browser page', title: 'This page cannot be read', port: blocked(unreachable('browser-page')) },
    { name: 'no access', title: 'Unlure has no access to this page', port: blocked(unreachable('no-access')) },
    { name: 'failed', title: 'Something went wrong on this page', port: blocked(unreachable('failed')) },
    { name: 'off', title: 'Unlure is off on this site', port: fakePort(view(), 'off') },
  ];
}

describe.each(states().map(({ name }) => name))('state “%s”', (name) => {
  const state = () => {
    const found = states().find((each) => each.name === name);
    if (!found) throw new Error(`no state ${name}`);
    return found;
  };

  it('says what it is', async () => {
    const { title, port } = state();
    await open(port);
    expect(texts('h1')).toEqual([title]);
  });

  it.each(LOCALES)('has all its words in %s and no accessibility violation', async (locale) => {
    await speak(locale);
    await open(state().port);
    expect(document.body.textContent).not.toMatch(/\{\w+\}|\$\d|undefined/);
    // Colours are for real browsers: happy-dom paints nothing.
    const { violations } = await axe.run(document.documentElement, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });
});

describe('without findings', () => {
  it('waits without a title until the page has answered', async () => {
    const port = fakePort();
    const answer = Promise.withResolvers<TabStatus>();
    port.prepareTab.mockReturnValue(answer.promise);
    const store = createStore(port);
    await act(() => render(<App store={store} />, document.body));
    const start = store.start();
    await act(async () => undefined);
    expect(text('.loading')).toBe('Reading this post…');
    expect(get('main').getAttribute('aria-busy')).toBe('true');
    await act(async () => {
      answer.resolve({ kind: 'ready' });
      await start;
    });
    expect(get('main').getAttribute('aria-busy')).toBe('false');
    expect(text('.announcer')).toBe('12 blocks in 3 places found');
  });

  it('says what was looked at', async () => {
    await open(fakePort(view({ ...none, articles: 4 })));
    expect(text('.notice-text')).toBe('Unlure looked at 54 blocks of text and pictures in 4 posts.');
    expect(text('.announcer')).toBe('No promotional content found');
  });

  it('keeps what broke for those who ask', async () => {
    await open(fakePort(view({ ...none, status: 'failed', why: 'RangeError: too deep' })));
    expect(text('.failure p')).toBe('RangeError: too deep');
  });

  it('looks once at a page of a site that is off', async () => {
    const { store } = await open(fakePort(view(), 'off'));
    await click('[data-action=look]');
    expect(text('h1')).toBe('Promotional content in 3 places');
    expect(store.site.value?.rule).toBe('off');
  });
});

describe('the rule for the site', () => {
  const pressed = () => texts('.segment[aria-pressed=true]');

  it.each<[SiteRule, string, string]>([
    ['off', 'Off', 'Unlure leaves this site alone.'],
    ['click', 'When I click', 'Unlure reads a page only when you press its button.'],
    ['always', 'Always', 'Marks what it finds here as soon as a post opens; nothing is folded by itself.'],
  ])('shows %s beside the host and says what it does', async (rule, label, hint) => {
    await open(fakePort(view(), rule));
    expect(text('.rule-title')).toBe('Unlure on blog.example');
    expect(pressed()).toEqual([label]);
    expect(text('.rule-hint')).toBe(hint);
  });

  it('asks for access inside the very click', async () => {
    const { port } = await open();
    await act(async () => {
      get('[data-rule=always]').click();
      expect(port.requestAccess).toHaveBeenCalledTimes(1);
      await idle();
    });
  });

  it('says in plain words that access was refused', async () => {
    const port = fakePort();
    port.requestAccess.mockResolvedValue(false);
    await open(port);
    await click('[data-rule=always]');
    expect(pressed()).toEqual(['When I click']);
    expect(text('.rule-hint.is-problem')).toBe('The browser gave no access to this site, so Unlure looks at it only when you click.');
  });

  it('is not offered where no rule can be kept', async () => {
    const port = fakePort();
    port.getSite.mockResolvedValue({ host: '', rule: 'click', granted: false });
    await open(port);
    expect(all('.rule')).toEqual([]);
  });
});
