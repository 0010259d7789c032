import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export const BROWSER_KINDS = ['chromium', 'firefox'] as const;
export type BrowserKind = (typeof BROWSER_KINDS)[number];

/** What finding a browser needs to know of the computer; given as data so that tests can describe any computer. */
export interface Computer {
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
  home: string;
  exists(path: string): boolean;
}

const NAMES_ON_PATH: Record<BrowserKind, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
};

const LINUX_PATHS: Record<BrowserKind, readonly string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/opt/firefox/firefox', '/snap/bin/firefox'],
};

const MAC_APPS: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS_PATHS: Record<BrowserKind, readonly string[]> = {
  chromium: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe', 'Firefox Nightly\\firefox.exe'],
};

/** The environment variable that names a browser's program where it lies at an unusual place. */
export const BROWSER_VARIABLES: Record<BrowserKind, string> = { chromium: 'UNLURE_CHROMIUM', firefox: 'UNLURE_FIREFOX' };

/** This computer. */
export function thisComputer(): Computer {
  return { platform: process.platform, environment: process.env, home: homedir(), exists: existsSync };
}

function usualPaths(kind: BrowserKind, computer: Computer): string[] {
  const { platform, environment, home } = computer;
  if (platform === 'darwin') {
    return MAC_APPS[kind].flatMap((app) => [`/Applications/${app}`, `${home}/Applications/${app}`]);
  }
  if (platform === 'win32') {
    const folders = [environment['ProgramFiles'], environment['ProgramFiles(x86)'], environment['LOCALAPPDATA']];
    return WINDOWS_PATHS[kind].flatMap((path) => folders.flatMap((folder) => (folder ? [`${folder}\\${path}`] : [])));
  }
  return [...LINUX_PATHS[kind]];
}

function pathsOnPath(kind: BrowserKind, computer: Computer): string[] {
  if (computer.platform === 'win32') return [];
  const folders = (computer.environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES_ON_PATH[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Where a browser's program is, or undefined. A path given by the environment is taken at its word: when nothing is
 * there, that is a mistake to be told, not a reason to take another browser.
 */
export function findBrowser(kind: BrowserKind, computer: Computer = thisComputer()): string | undefined {
  const given = computer.environment[BROWSER_VARIABLES[kind]];
  const candidates = given ? [given] : [...pathsOnPath(kind, computer), ...usualPaths(kind, computer)];
  return candidates.find((path) => computer.exists(path));
}

/**
 * True for builds of Chrome and Edge by their makers, by their path. They take an extension from tests only until they
 * end, and none from the command line.
 */
export function isBranded(path: string): boolean {
  return /google|msedge|microsoft/i.test(path);
}

const DEBIAN_PACKAGES: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Whether missing browsers may be installed here: Debian or a child of it, as root, and none was named by hand. */
function canInstall(kind: BrowserKind, computer: Computer): boolean {
  return (
    computer.platform === 'linux' &&
    computer.exists('/etc/debian_version') &&
    computer.exists('/usr/bin/apt-get') &&
    process.getuid?.() === 0 &&
    !computer.environment[BROWSER_VARIABLES[kind]]
  );
}

function runApt(args: string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: environment }).status === 0;
}

/** One sentence for a person whose computer lacks a browser. */
export function describeMissingBrowser(kind: BrowserKind, computer: Computer = thisComputer()): string {
  const variable = BROWSER_VARIABLES[kind];
  const given = computer.environment[variable];
  if (given) return `${variable} names ${given}, but there is no such file.`;
  const wanted = kind === 'chromium' ? 'Chromium, Google Chrome or Microsoft Edge' : 'Firefox 142 or later';
  const onDebian = computer.exists('/etc/debian_version') ? ` (on Debian: apt-get install ${DEBIAN_PACKAGES[kind]})` : '';
  return `No ${kind === 'chromium' ? 'Chromium' : 'Firefox'} was found: install ${wanted}${onDebian}, or name its program in ${variable}.`;
}

/**
 * The programs of the asked-for browsers; on Debian as root the missing ones are installed first.
 * Throws with one sentence when one is missing.
 */
export function ensureBrowsers(kinds: readonly BrowserKind[], say: (line: string) => void): Map<BrowserKind, string> {
  const computer = thisComputer();
  const installable = kinds.filter((kind) => !findBrowser(kind, computer) && canInstall(kind, computer));
  if (installable.length > 0) {
    const packages = installable.map((kind) => DEBIAN_PACKAGES[kind]);
    say(`Installing ${packages.join(' and ')} with apt-get.`);
    if (!runApt(['update', '-q']) || !runApt(['install', '-qq', '-y', '--no-install-recommends', ...packages])) {
      say('apt-get failed, see above.');
    }
  }
  const found = new Map<BrowserKind, string>();
  for (const kind of kinds) {
    const path = findBrowser(kind, computer);
    if (path === undefined) throw new Error(describeMissingBrowser(kind, computer));
    found.set(kind, path);
  }
  return found;
}
