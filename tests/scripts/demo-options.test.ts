import { describe, expect, test } from 'vitest';
import { hasDisplay, parseDemoOptions } from '../../scripts/demo/options.ts';

describe('parseDemoOptions', () => {
  test('takes a browser, a page and nothing else', () => {
    expect(parseDemoOptions([])).toEqual({ kind: 'run', options: { isHeadless: false } });
    expect(parseDemoOptions(['--browser', 'firefox', '--headless', 'post.html'])).toEqual({
      kind: 'run',
      options: { isHeadless: true, browser: 'firefox', file: 'post.html' },
    });
    expect(parseDemoOptions(['--images', 'docs/images'])).toEqual({ kind: 'run', options: { isHeadless: true, imagesDir: 'docs/images' } });
    expect(parseDemoOptions(['-h']).kind).toBe('help');
  });

  test.each([
    [['--browser', 'opera'], 'opera'],
    [['--browser'], '--browser'],
    [['--colour'], '--colour'],
    [['a.html', 'b.html'], 'one page'],
  ])('answers %j with a sentence', (args, part) => {
    const parsed = parseDemoOptions(args);
    expect(parsed.kind === 'wrong' && parsed.sentence).toContain(part);
  });
});

test('a display is there on desktops, with X11 or Wayland, and never in CI', () => {
  expect(hasDisplay('darwin', {})).toBe(true);
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('linux', { DISPLAY: ':0', CI: 'true' })).toBe(false);
});
