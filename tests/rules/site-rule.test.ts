import { describe, expect, test } from 'vitest';
import { emptySettings, parseSettings } from '../../lib/rules/settings.ts';
import { ruleFor, withRule } from '../../lib/rules/site-rule.ts';

const settings = withRule(withRule(emptySettings(), 'www.example.com', 'always'), 'quiet.example.org', 'off');

describe('ruleFor', () => {
  test('a site that nothing is kept of waits for a click', () => expect(ruleFor(settings, 'new.example.net', true)).toBe('click'));

  test.each(['example.com', 'www.example.com'])('%s has the rule of its site', (host) => expect(ruleFor(settings, host, true)).toBe('always'));

  test('a host below has a rule of its own', () => expect(ruleFor(settings, 'blog.example.com', true)).toBe('click'));

  test('always without the permission is only when clicked', () => expect(ruleFor(settings, 'example.com', false)).toBe('click'));

  test('off needs no permission', () => expect(ruleFor(settings, 'quiet.example.org', false)).toBe('off'));

  test.each(['constructor', '__proto__', 'toString', ''])('%j is no rule by accident', (host) => expect(ruleFor(settings, host, true)).toBe('click'));

  test('a host called __proto__ can have a rule', () => expect(ruleFor(withRule(settings, '__proto__', 'off'), '__proto__', false)).toBe('off'));
});

describe('withRule', () => {
  test('leaves the given settings and the other sites alone', () => {
    const changed = withRule(settings, 'www.quiet.example.org', 'click');
    expect(changed.sites).toEqual({ 'example.com': 'always', 'quiet.example.org': 'click' });
    expect(settings.sites['quiet.example.org']).toBe('off');
    expect(parseSettings(changed).problems).toEqual([]);
  });
});
