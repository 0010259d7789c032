import { parseArgs } from 'node:util';
import { BROWSER_KINDS, type BrowserKind } from '../browsers.ts';

export interface DemoOptions {
  /** Undefined: whichever is there, Chromium first. */
  browser?: BrowserKind;
  /** A saved page instead of the sample post. */
  file?: string;
  isHeadless: boolean;
  /** Where to leave the pictures for the README besides. */
  imagesDir?: string;
}

export type ParsedDemo = { kind: 'run'; options: DemoOptions } | { kind: 'help' } | { kind: 'wrong'; sentence: string };

export const DEMO_HELP = `usage: npm run demo -- [--browser chromium|firefox] [--headless] [--images DIR] [FILE.html]

Builds the extension and shows it on a sample post, or on a page you have saved.
With a display a window opens; without one (or with --headless) the popup is driven
for you, and pictures of the page before and after are left in .demo/.
--images DIR leaves the window's pictures for the README in DIR besides (headless).
`;

function isBrowserKind(text: string): text is BrowserKind {
  return BROWSER_KINDS.some((kind) => kind === text);
}

/** Reads the command line; a wish that cannot be met comes back as one sentence. */
export function parseDemoOptions(args: string[]): ParsedDemo {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        browser: { type: 'string' },
        headless: { type: 'boolean' },
        images: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return { kind: 'wrong', sentence: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (positionals.length > 1) return { kind: 'wrong', sentence: `The demo takes one page, not ${positionals.length}.` };
  const { browser } = values;
  if (browser !== undefined && !isBrowserKind(browser)) {
    return { kind: 'wrong', sentence: `--browser takes chromium or firefox, not "${browser}".` };
  }
  const [file] = positionals;
  const { images } = values;
  return {
    kind: 'run',
    options: {
      isHeadless: values.headless === true || images !== undefined,
      ...(browser !== undefined && { browser }),
      ...(file !== undefined && { file }),
      ...(images !== undefined && { imagesDir: images }),
    },
  };
}

/** Whether a window can be seen by somebody here. */
export function hasDisplay(platform: NodeJS.Platform, environment: Readonly<Record<string, string | undefined>>): boolean {
  if (environment['CI']) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}
