import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOf, hostsOf, isHost, parseSite, siteOf } from '../../lib/rules/hosts.ts';

describe('hostOf', () => {
  test.each([
    ['https://blog.example.com/post?id=1#top', 'blog.example.com'],
    ['http://localhost:8080/', 'localhost'],
    ['https://WWW.Example.COM:444/x', 'www.example.com'],
    ['https://例子.中国/文章', 'xn--fsqu00a.xn--fiqs8s'],
    ['https://example.com./x', 'example.com'],
    ['http://[::1]:3000/', '[::1]'],
    ['http://127.0.0.1/', '127.0.0.1'],
  ])('takes the host of %s', (url, host) => expect(hostOf(url)).toBe(host));

  test.each(['', 'file:///tmp/post.html', 'about:blank', 'chrome://settings/', 'view-source:https://example.com/', 'no address', 'data:text/html,x', 'https://*/', 'https://*.example.com/'])(
    'knows none in %j',
    (url) => expect(hostOf(url)).toBe(''),
  );
});

describe('siteOf and hostsOf', () => {
  test.each([
    ['www.example.com', 'example.com'],
    ['example.com', 'example.com'],
    ['blog.example.com', 'blog.example.com'],
    ['www.com', 'www.com'],
    ['localhost', 'localhost'],
  ])('%s belongs to the site %s', (host, site) => expect(siteOf(host)).toBe(site));

  test('a site is met with and without www.', () => {
    expect(hostsOf('example.com')).toEqual(['example.com', 'www.example.com']);
  });

  test.each(['127.0.0.1', '[::1]', 'localhost'])('%s has no other name', (host) => expect(hostsOf(host)).toEqual([host]));

  test('every host is among the hosts of its own site', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        const host = hostOf(url);
        expect(hostsOf(siteOf(host))).toContain(host);
      }),
    );
  });
});

describe('parseSite', () => {
  test.each([
    ['WWW.Example.com:8080', 'example.com'],
    [' 例子.中国 ', 'xn--fsqu00a.xn--fiqs8s'],
    ['https://www.example.com/post', 'example.com'],
  ])('reads %j', (text, site) => expect(parseSite(text)).toBe(site));

  test.each(['', '   ', 'two words', 'http://', 'file:///x'])('reads none in %j', (text) => expect(parseSite(text)).toBe(''));

  test('what it gives it gives again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.domain()), (text) => {
        expect(parseSite(parseSite(text))).toBe(parseSite(text));
      }),
    );
  });
});

describe('isHost', () => {
  test.each(['example.com', 'xn--fsqu00a.xn--fiqs8s', '[::1]'])('takes %s', (host) => expect(isHost(host)).toBe(true));
  test.each(['', 'Example.com', 'example.com:80', 'example.com/', 'user@example.com', 'example.com.', '例子.中国', '*', '*.example.com', undefined, 7])(
    'refuses %j',
    (host) => expect(isHost(host)).toBe(false),
  );
});
