import { browser } from 'wxt/browser';

const CLEAN = 'clean-or-restore';

/** Offers one entry in the menu of pages and of the toolbar button. Browsers on phones have no such menu. */
export async function showMenu(title: string): Promise<void> {
  // Typed as always there; Firefox on Android has none.
  const menus: typeof browser.contextMenus | undefined = browser.contextMenus;
  if (!menus) return;
  // The browser keeps entries over restarts, in the language they were made in.
  await menus.removeAll();
  menus.create({ id: CLEAN, title, contexts: ['page', 'action'] });
}

/** Calls back with the tab whose entry was pressed; the press itself is the leave to work on that tab. */
export function onMenuClick(click: (tabId: number) => void): void {
  const menus: typeof browser.contextMenus | undefined = browser.contextMenus;
  menus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === CLEAN && tab?.id !== undefined) click(tab.id);
  });
}

/** Opens the popup, which says why nothing happened. Where the browser allows that only inside a click it stays closed. */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => undefined);
}
