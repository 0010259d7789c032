import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptySettings, parseSettings, SETTINGS_VERSION, SITE_RULES, type SiteRule } from '../../lib/rules/settings.ts';

const codes = (stored: unknown) => parseSettings(stored).problems.map(({ code }) => code);

describe('parseSettings', () => {
  // One example as it was stored by each version there has been; raising the version asks for another one.
  test.each(Array.from({ length: SETTINGS_VERSION }, (_, index) => index + 1))('reads settings of version %i', (version) => {
    const stored: unknown = JSON.parse(readFileSync(new URL(`golden/settings-${version}.json`, import.meta.url), 'utf8'));
    expect(parseSettings(stored)).toEqual({
      settings: { version: SETTINGS_VERSION, sites: { 'blog.example.com': 'always', 'example.org': 'off', 'xn--fsqu00a.xn--fiqs8s': 'click' } },
      problems: [],
      isNewer: false,
    });
  });

  test.each([undefined, null])('takes %s as nothing stored yet', (stored) => {
    expect(parseSettings(stored)).toEqual({ settings: emptySettings(), problems: [], isNewer: false });
  });

  test.each(['text', 7, true, [], [1]])('reports %j and starts anew', (stored) => {
    expect(parseSettings(stored).settings).toEqual(emptySettings());
    expect(codes(stored)).toEqual(['not-an-object']);
  });

  test('keeps what is valid beside what is broken, and names the broken parts', () => {
    const { settings, problems } = parseSettings({
      version: 1,
      theme: 'dark',
      sites: { 'good.example.com': 'always', 'bad.example.com': 'sometimes', 'two words': 'off', 'other.example.com': 'off' },
    });
    expect(settings.sites).toEqual({ 'good.example.com': 'always', 'other.example.com': 'off' });
    expect(problems).toEqual([
      { code: 'unknown-key', at: 'theme' },
      { code: 'bad-rule', at: 'bad.example.com' },
      { code: 'bad-host', at: 'two words' },
    ]);
  });

  test('repairs the name of a site', () => {
    const { settings, problems } = parseSettings({ version: 1, sites: { 'WWW.Example.com:8080': 'always', '例子.中国': 'off' } });
    expect(settings.sites).toEqual({ 'example.com': 'always', 'xn--fsqu00a.xn--fiqs8s': 'off' });
    expect(problems.map(({ code }) => code)).toEqual(['bad-host', 'bad-host']);
  });

  test.each([
    [{ 'www.example.com': 'always', 'example.com': 'off' }, 'off'],
    [{ 'example.com': 'always', 'www.example.com': 'click' }, 'click'],
  ])('lets the rule that does less hold for a site named twice: %j', (sites, rule) => {
    expect(parseSettings({ version: 1, sites }).settings.sites).toEqual({ 'example.com': rule });
    expect(codes({ version: 1, sites })).toContain('same-site-twice');
  });

  test.each([undefined, '1', 0, -1, Number.NaN])('keeps the sites where the version is %s', (version) => {
    const stored = { version, sites: { 'example.com': 'off' } };
    expect(parseSettings(stored).settings.sites).toEqual({ 'example.com': 'off' });
    expect(codes(stored)).toEqual(['bad-version']);
    expect(parseSettings(stored).isNewer).toBe(false);
  });

  test('tells settings of a newer version and reads what it understands', () => {
    const parsed = parseSettings({ version: 2, actions: {}, sites: { 'example.com': 'off' } });
    expect(parsed.isNewer).toBe(true);
    expect(parsed.settings.sites).toEqual({ 'example.com': 'off' });
    expect(parsed.problems).toEqual([{ code: 'newer-version', at: '2' }]);
  });

  test('reports broken sites', () => expect(codes({ version: 1, sites: [] })).toEqual(['bad-sites']));

  test('a site may be called like a member of every object', () => {
    const stored: unknown = JSON.parse('{"version":1,"sites":{"__proto__":"off","constructor":"always"}}');
    expect(Object.entries(parseSettings(stored).settings.sites)).toEqual([
      ['__proto__', 'off'],
      ['constructor', 'always'],
    ]);
  });

  test('never throws, whatever is stored', () => {
    const anything = fc.oneof(fc.anything(), fc.record({ version: fc.anything(), sites: fc.anything() }));
    fc.assert(
      fc.property(anything, (stored) => {
        expect(parseSettings(stored).settings.version).toBe(SETTINGS_VERSION);
      }),
    );
  });

  test('loses nothing valid, and finds nothing wrong in what it gave', () => {
    const sites = fc.dictionary(fc.domain().map((domain) => `blog.${domain}`), fc.constantFrom<SiteRule>(...SITE_RULES));
    fc.assert(
      fc.property(sites, fc.dictionary(fc.string(), fc.anything()), (valid, other) => {
        const { settings } = parseSettings({ ...other, version: 1, sites: { ...valid, 'no host': 'off', 'broken.example': 1 } });
        // Compared as plain objects: the generator's dictionaries have no prototype.
        expect(settings.sites).toEqual({ ...valid });
        expect(parseSettings(settings).problems).toEqual([]);
      }),
    );
  });
});
