import { describe, expect, test } from 'vitest';
import { type Computer, describeMissingBrowser, findBrowser, isBranded } from '../../scripts/browsers.ts';

function computer(platform: NodeJS.Platform, files: string[], environment: Record<string, string> = {}): Computer {
  return { platform, environment, home: '/home/ada', exists: (path) => files.includes(path) };
}

describe('findBrowser', () => {
  test('takes the one on PATH before the usual places', () => {
    const linux = computer('linux', ['/usr/bin/chromium', '/home/ada/bin/chromium'], { PATH: '/home/ada/bin:/usr/bin' });
    expect(findBrowser('chromium', linux)).toBe('/home/ada/bin/chromium');
  });

  test('finds Chrome and Edge where there is no Chromium', () => {
    expect(findBrowser('chromium', computer('linux', ['/opt/google/chrome/chrome']))).toBe('/opt/google/chrome/chrome');
    expect(findBrowser('chromium', computer('linux', ['/opt/microsoft/msedge/msedge']))).toBe('/opt/microsoft/msedge/msedge');
  });

  test('looks into both application folders of a Mac', () => {
    const app = '/home/ada/Applications/Firefox.app/Contents/MacOS/firefox';
    expect(findBrowser('firefox', computer('darwin', [app]))).toBe(app);
  });

  test('looks into the program folders of Windows', () => {
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    expect(findBrowser('chromium', computer('win32', [chrome], { ProgramFiles: 'C:\\Program Files' }))).toBe(chrome);
    expect(findBrowser('firefox', computer('win32', [chrome], { ProgramFiles: 'C:\\Program Files' }))).toBeUndefined();
  });

  test('takes a named program at its word, also when it is not there', () => {
    const files = ['/usr/bin/firefox', '/opt/nightly/firefox'];
    expect(findBrowser('firefox', computer('linux', files, { UNLURE_FIREFOX: '/opt/nightly/firefox' }))).toBe('/opt/nightly/firefox');
    const wrong = computer('linux', files, { UNLURE_FIREFOX: '/opt/missing' });
    expect(findBrowser('firefox', wrong)).toBeUndefined();
    expect(describeMissingBrowser('firefox', wrong)).toBe('UNLURE_FIREFOX names /opt/missing, but there is no such file.');
  });
});

test('a missing browser is told in one sentence that says what to do', () => {
  expect(describeMissingBrowser('chromium', computer('linux', ['/etc/debian_version']))).toBe(
    'No Chromium was found: install Chromium, Google Chrome or Microsoft Edge (on Debian: apt-get install chromium), or name its program in UNLURE_CHROMIUM.',
  );
});

test('builds by the makers of Chrome and Edge are told apart from Chromium', () => {
  expect(['/usr/bin/chromium', '/opt/google/chrome/chrome', '/usr/bin/microsoft-edge'].map(isBranded)).toEqual([false, true, true]);
});
