import { describe, expect, test } from 'vitest';
import { planGates } from '../../lib/rules/gates.ts';
import { emptySettings } from '../../lib/rules/settings.ts';
import { withRule } from '../../lib/rules/site-rule.ts';

const settings = withRule(withRule(withRule(emptySettings(), 'example.com', 'always'), 'example.net', 'click'), 'example.org', 'off');

describe('planGates', () => {
  test('registers the granted host of a site that is marked always', () => {
    expect(planGates(settings, new Set(['www.example.com']), [])).toEqual({ settings, add: ['www.example.com'], remove: [] });
  });

  test('registers both hosts where both are granted', () => {
    expect(planGates(settings, new Set(['www.example.com', 'example.com']), ['example.com']).add).toEqual(['www.example.com']);
  });

  test('changes nothing where everything agrees', () => {
    const plan = planGates(settings, new Set(['example.com']), ['example.com']);
    expect(plan).toEqual({ settings, add: [], remove: [] });
    expect(plan.settings).toBe(settings);
  });

  test('always without any permission falls back to a click, and its gate goes', () => {
    const plan = planGates(settings, new Set(), ['example.com']);
    expect(plan.settings.sites).toEqual({ 'example.com': 'click', 'example.net': 'click', 'example.org': 'off' });
    expect(plan).toMatchObject({ add: [], remove: ['example.com'] });
  });

  test('a permission alone registers nothing', () => {
    expect(planGates(settings, new Set(['example.com', 'example.net', 'example.org']), ['example.net', 'example.org'])).toMatchObject({
      add: ['example.com'],
      remove: ['example.net', 'example.org'],
    });
  });
});
