// @vitest-environment happy-dom
import { LOCALES, speak } from './words.ts';
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TabStatus } from '../../lib/platform/protocol.ts';
import { fakePort } from './fake-port.ts';
import { click, get, openPopup, renderPopup, text, texts } from './open-popup.tsx';
import { ADVERTORIAL, view } from './samples.ts';

beforeEach(() => speak('en'));

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
    { name: 'none, but a pitch', title: 'No single part stands out from this post', port: fakePort(view({ ...none, advertorial: ADVERTORIAL })) },
    { name: 'findings in a pitch', title: 'Promotional content in 3 places', port: fakePort(view({ advertorial: ADVERTORIAL })) },
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
    await openPopup(port);
    expect(texts('h1')).toEqual([title]);
  });

  it.each(LOCALES)('has all its words in %s and no accessibility violation', async (locale) => {
    await speak(locale);
    await openPopup(state().port);
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
    port.readPage.mockResolvedValue(view());
    const { store } = await renderPopup(port);
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
    await openPopup(fakePort(view({ findings: [], articles: 4 })));
    expect(text('.notice-text')).toBe('Unlure looked at 54 blocks of text and pictures in 4 posts.');
    expect(text('.announcer')).toBe('No promotional content found');
  });

  it('keeps what broke for those who ask', async () => {
    await openPopup(fakePort(view({ findings: [], status: 'failed', why: 'RangeError: too deep' })));
    expect(text('.failure p')).toBe('RangeError: too deep');
  });

  it('looks once at a page of a site that is off', async () => {
    const { store } = await openPopup(fakePort(view(), 'off'));
    await click('[data-action=look]');
    expect(text('h1')).toBe('Promotional content in 3 places');
    expect(store.site.value?.rule).toBe('off');
  });
});
