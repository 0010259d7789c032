import { defineConfig } from 'wxt';
import { stripExamples } from './scripts/build/strip-examples.ts';

/** The id Firefox knows the extension by; tests and storage depend on it staying the same. */
const GECKO_ID = 'unlure@unlure.dev';

/** URL.parse (126) and action.openPopup without a policy (127). */
const CHROME_VERSION = '127';
const FIREFOX_VERSION = '142.0';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  // WXT gives Firefox Manifest V2 unless told; both browsers get the same manifest version here.
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    // Asked one host at a time, from a click on "always", and given back when the rule changes.
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob: http: https:",
    },
    action: { default_title: '__MSG_extensionName__' },
    // Needs no permission; readers change it in the browser's own list of shortcuts.
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+U' } } },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: GECKO_ID, strict_min_version: FIREFOX_VERSION, data_collection_permissions: { required: ['none'] } },
            gecko_android: { strict_min_version: FIREFOX_VERSION },
          },
        }
      : { minimum_chrome_version: CHROME_VERSION }),
  }),
  // Every browser this runs in preloads modules itself; the stand-in would be the one `fetch` in the package.
  vite: () => ({ build: { modulePreload: { polyfill: false } }, plugins: [stripExamples()] }),
  // What a store needs to build the same bytes again; not the tests and their fixtures.
  zip: { excludeSources: ['.ci/**', 'tests/**', 'docs/**', '.output/**', '.wxt/**'] },
});
