import { i18n } from '#i18n';
import { render } from 'preact';
import { engineOf, sendMessage } from '../../lib/platform/messaging.ts';
import { requestHost } from '../../lib/platform/permissions.ts';
import { activeTab } from '../../lib/platform/tabs.ts';
import { App } from './App.tsx';
import { PopupStore, type PopupPort } from './store.ts';

const port: PopupPort = {
  activeTab,
  getSite: (url) => sendMessage('getSite', { url }),
  setSiteRule: (host, rule) => sendMessage('setSiteRule', { host, rule }),
  wishAlways: (host, tabId) => sendMessage('wishAlways', { host, tabId }),
  requestAccess: requestHost,
  prepareTab: (tabId) => sendMessage('prepareTab', { tabId }),
  readPage: (tabId) => sendMessage('readPage', {}, engineOf(tabId)),
  cleanPage: (tabId) => sendMessage('cleanPage', {}, engineOf(tabId)),
  showEverything: (tabId) => sendMessage('showEverything', {}, engineOf(tabId)),
  setFinding: (tabId, id, state) => sendMessage('setFinding', { id, state }, engineOf(tabId)),
  revealFinding: (tabId, id) => sendMessage('revealFinding', { id }, engineOf(tabId)),
  // The same question as in style.css: phones show the popup as a page of its own.
  coversPage: () => matchMedia('(hover: none) and (pointer: coarse)').matches,
  close: () => window.close(),
};

const store = new PopupStore(port);
const root = document.getElementById('app');
if (!root) throw new Error('popup.html has no #app');
document.documentElement.lang = i18n.t('htmlLang');
render(<App store={store} />, root);
// A failure is a state of the store; this promise never rejects.
void store.start();
