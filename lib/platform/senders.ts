import { browser } from 'wxt/browser';
import { hostOf } from '../rules/hosts.ts';
import { isGranted } from './permissions.ts';
import type { Protocol } from './protocol.ts';

/** What a message says of where it came from; filled by the browser, never by the sender. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/**
 * Who may send a message: `page` a page of the extension (popup), `gate` the gate in the top frame of a granted site,
 * `extension` any part of the extension that may talk to tabs.
 */
const ALLOWED: Record<keyof Protocol, 'page' | 'gate' | 'extension'> = {
  prepareTab: 'page',
  getSite: 'page',
  setSiteRule: 'page',
  wishAlways: 'page',
  articleSeen: 'gate',
  readPage: 'extension',
  cleanPage: 'extension',
  showEverything: 'extension',
  setFinding: 'extension',
  revealFinding: 'extension',
  markPage: 'extension',
};

/** Whether this sender may send a message of this type. */
export async function isAllowed(type: keyof Protocol, sender: Sender): Promise<boolean> {
  if (sender.id !== browser.runtime.id) return false;
  const isPage = sender.url?.startsWith(browser.runtime.getURL('/')) === true;
  switch (ALLOWED[type]) {
    case 'page':
      return isPage;
    case 'gate':
      return !isPage && sender.tab?.id !== undefined && sender.frameId === 0 && isGranted(hostOf(sender.url ?? ''));
    case 'extension':
      return true;
  }
}
