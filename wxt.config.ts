import { defineConfig } from 'wxt';

/** The id Firefox knows the extension by; tests and storage depend on it staying the same. */
const GECKO_ID = 'unlure@unlure.dev';

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
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob: http: https:",
    },
    action: { default_title: '__MSG_extensionName__' },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: { id: GECKO_ID, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
  zip: { excludeSources: ['.ci/**', 'tests/**'] },
});
