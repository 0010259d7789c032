// @vitest-environment happy-dom
import { speak } from './words.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SiteRule } from '../../lib/rules/settings.ts';
import { fakePort } from './fake-port.ts';
import { all, click, openPopup, text, texts } from './open-popup.tsx';
import { view } from './samples.ts';

beforeEach(() => speak('en'));

describe('the rule for the site', () => {
  const pressed = () => texts('.segment[aria-pressed=true]');

  it.each<[SiteRule, string, string]>([
    ['off', 'Off', 'Unlure leaves this site alone.'],
    ['click', 'When I click', 'Unlure reads a page only when you press its button.'],
    ['always', 'Always', 'Marks what it finds here as soon as a post opens; nothing is folded by itself.'],
  ])('shows %s beside the host and says what it does', async (rule, label, hint) => {
    await openPopup(fakePort(view(), rule));
    expect(text('.rule-title')).toBe('Unlure on blog.example');
    expect(pressed()).toEqual([label]);
    expect(text('.rule-hint')).toBe(hint);
  });

  it('asks for access inside the very click', async () => {
    const { port } = await openPopup();
    await click('[data-rule=always]', () => {
      expect(port.requestAccess).toHaveBeenCalledTimes(1);
    });
  });

  it('says in plain words that access was refused', async () => {
    const port = fakePort();
    port.requestAccess.mockResolvedValue(false);
    await openPopup(port);
    await click('[data-rule=always]');
    expect(pressed()).toEqual(['When I click']);
    expect(text('.rule-hint.is-problem')).toBe('The browser gave no access to this site, so Unlure looks at it only when you click.');
  });

  it('is not offered where no rule can be kept', async () => {
    const port = fakePort();
    port.getSite.mockResolvedValue({ host: '', rule: 'click', granted: false });
    await openPopup(port);
    expect(all('.rule')).toEqual([]);
  });
});
