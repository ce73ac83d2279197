import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { SUPPORTED_SITES } from './lib/settings.ts';

/**
 * The public half of a key whose private half was thrown away: it fixes the extension's id, so
 * that an unpacked Chromium build has the same id on every device.
 */
const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArOXVdZkKTHGCxgeaP+Qt33APGSAoE9FxVVlOr8OxEp1TN1kefb/RE+zMMMoDUD+em1pX/9UwAPI58TXQJkR9Vdifdp2jdoqwKUQGK1Z9JTHaAy2MB4EtJeHAZRnWGw7QVWL/DARaF7ogoGWvSSLcZIvpzrLFRxyNuJVzfQaU/Ac8b1GW5lgXGmiKujHWCTD9/g36ozZdgU9P16ajt2fJlVeZ/9rlRmZvXZfofP5R2rDGcbYifNoF1RFxEQggEzdArVFllUFLso5PIGyLe1kZXtyVOie9EJ0qOo+eCI6L/2n3jScNd4JJOKkMr9k4F/fz2a5txwXDshMCLEvWvXpz+QIDAQAB';

/** The mode of `npm run zip`: a store gives the extension an id of its own and refuses a key. */
const STORE_MODE = 'store';

/** Of these the reader may allow the one server that they sync with; never the password in the open. */
const SERVERS = [
  'https://*/*',
  'http://localhost/*',
  'http://127.0.0.1/*',
  'http://[::1]/*',
] as const;

/** Such as Chromium has not taken itself, as it has Alt+Shift+A, B, C, N, P, R, T, W, X and Z. */
const SUGGESTED_KEYS = {
  'toggle-sidebar': { default: 'Alt+Shift+S' },
  'add-claim': { default: 'Alt+Shift+Q' },
  'next-mention': { default: 'Alt+Shift+J' },
  'previous-mention': { default: 'Alt+Shift+K' },
};

export default defineConfig({
  // What a run leaves behind is no source.
  zip: { excludeSources: ['screenshots/**', 'test-results/**'] },
  manifestVersion: 3,
  imports: false,
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    optional_permissions: ['downloads'],
    host_permissions: [...SUPPORTED_SITES],
    optional_host_permissions: [...SERVERS],
    // Not a content script of WXT's: its wrapper lets any page stop it by an event.
    content_scripts: [
      {
        matches: [...SUPPORTED_SITES],
        js: ['overlay.js'],
        css: ['overlay.css'],
        run_at: 'document_idle',
      },
    ],
    web_accessible_resources: [
      {
        resources: ['sidepanel.html'],
        matches: ['http://*/*', 'https://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      'toggle-sidebar': {
        suggested_key: SUGGESTED_KEYS['toggle-sidebar'],
        description: '__MSG_toggleSidebar__',
      },
      'add-claim': {
        suggested_key: SUGGESTED_KEYS['add-claim'],
        description: '__MSG_addClaim__',
      },
      'next-mention': {
        suggested_key: SUGGESTED_KEYS['next-mention'],
        description: '__MSG_nextMention__',
      },
      'previous-mention': {
        suggested_key: SUGGESTED_KEYS['previous-mention'],
        description: '__MSG_previousMention__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'claimside@claimside.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // The first that knows the key above.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          ...(mode === STORE_MODE ? {} : { key: CHROMIUM_KEY }),
          minimum_chrome_version: '126',
        }),
  }),
});
