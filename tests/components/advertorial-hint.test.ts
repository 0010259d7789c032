// @vitest-environment happy-dom
import { speak } from './words.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { PITCH_GROUPS } from '../../lib/model/advertorial-count.ts';
import { reasonKey } from '../../components/reason-text.ts';
import { fakePort } from './fake-port.ts';
import { all, get, openPopup, text, texts } from './open-popup.tsx';
import { ADVERTORIAL, view } from './samples.ts';
import { LOCALES, loadMessages } from './words.ts';

beforeEach(() => speak('en'));

describe('the hint for a post that is one pitch', () => {
  it('stands above the findings in one line, its reasons on demand', async () => {
    await openPopup(fakePort(view({ advertorial: ADVERTORIAL })));
    expect(text('.advertorial summary')).toBe('This post reads like one long pitch');
    expect(get('.advertorial').hasAttribute('open')).toBe(false);
    expect(texts('.advertorial .reason')).toEqual([
      'Speaks of an event, its guests or sign-up (6×): “book your ticket”',
      'The title itself announces or offers something: “The summit is back”',
    ]);
    expect(get('.results').firstElementChild).toBe(get('.advertorial'));
  });

  it('is not counted as a finding and offers nothing to press', async () => {
    await openPopup(fakePort(view({ advertorial: ADVERTORIAL })));
    expect(text('h1')).toBe('Promotional content in 3 places');
    expect(all('.finding')).toHaveLength(3);
    expect(all('.advertorial button')).toEqual([]);
  });

  it('is said, too, where no part of the post was found', async () => {
    await openPopup(fakePort(view({ findings: [], advertorial: ADVERTORIAL })));
    expect(text('h1')).toBe('No single part stands out from this post');
    expect(text('.advertorial summary')).toBe('This post reads like one long pitch');
    expect(text('.announcer')).toBe('This post reads like one long pitch');
  });

  it('is left out of every other post', async () => {
    await openPopup();
    expect(all('.advertorial')).toEqual([]);
  });
});

describe.each(LOCALES)('in %s', async (locale) => {
  const messages = await loadMessages(locale);

  it.each([...PITCH_GROUPS, 'title', 'name'])('the reason %s has words', (code) => {
    expect(messages.get(reasonKey(`advertorial-${code}`).replace('.', '_'))).toMatch(/[^.。]$/);
  });
});
