import { browser } from 'wxt/browser';

/** Calls back when the extension has been installed or updated and when the browser has been started. */
export function onStart(start: () => void): void {
  browser.runtime.onInstalled.addListener(start);
  browser.runtime.onStartup.addListener(start);
}
