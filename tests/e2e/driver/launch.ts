import type { BrowserKind } from '../../../scripts/browsers.ts';
import { launchChromium } from './chromium.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

/** Starts the browser of that kind with the extension in it. */
export function launch(kind: BrowserKind, options: LaunchOptions): Promise<Driver> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
