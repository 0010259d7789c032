import { browser } from 'wxt/browser';

/** The one origin that is asked for a host: every scheme and port, this host only. */
export function originOf(host: string): string {
  return `*://${host}/*`;
}

/** Whether the browser lets the extension run on this host without a click. */
export async function isGranted(host: string): Promise<boolean> {
  if (!host) return false;
  // A host that cannot stand in a match pattern (Firefox: IPv6) can never have been granted.
  return browser.permissions.contains({ origins: [originOf(host)] }).catch(() => false);
}

/**
 * Asks the reader for one host. Must be called in the handler of a click before anything is awaited, or Firefox refuses.
 * The prompt may close the popup, and then nobody sees the answer: `wishAlways` has to be sent before.
 */
export async function requestHost(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originOf(host)] });
}

/** Gives the permission for a host back. */
export async function dropHost(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [originOf(host)] });
}

/** Calls back when hosts have been granted or taken away, here or in the browser's own settings. */
export function onGrantsChanged(added: () => void, removed: () => void): void {
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(removed);
}
