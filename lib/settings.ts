/**
 * The reader's settings, with their defaults.
 *
 * @module
 */

/** The part of the settings that the overlay needs to draw the sidebar's frame. */
export interface OverlaySettings {
  readonly sidebarOpen: boolean;
  /** In CSS pixels. */
  readonly sidebarWidth: number;
}

/**
 * Where the reader's own claims are marked in pages: on the sites that the overlay runs on by the
 * manifest, on every site, or nowhere.
 */
export const OWN_MARKS = ['supported', 'everywhere', 'nowhere'] as const;

export type OwnMarks = (typeof OWN_MARKS)[number];

export interface Settings extends OverlaySettings {
  readonly ownMarks: OwnMarks;
}

/** The narrowest and widest that the sidebar can be dragged to, in CSS pixels. */
export const SIDEBAR_WIDTHS = { least: 260, most: 640 } as const;

export const DEFAULT_SETTINGS: Settings = {
  sidebarOpen: false,
  sidebarWidth: 300,
  ownMarks: 'supported',
};

/** The sites on which the overlay runs, as match patterns of the extension manifest. */
export const SUPPORTED_SITES = [
  'https://www.lesswrong.com/*',
  'https://lesswrong.com/*',
  'https://www.alignmentforum.org/*',
  'https://alignmentforum.org/*',
  'https://forum.effectivealtruism.org/*',
  'https://greaterwrong.com/*',
  'https://*.greaterwrong.com/*',
  'https://arxiv.org/*',
  'https://*.arxiv.org/*',
  'https://ar5iv.org/*',
  'https://ar5iv.labs.arxiv.org/*',
] as const;

/** Whether the overlay runs at this address by the manifest. */
export function isSupported(address: string | undefined): boolean {
  const url = address ? URL.parse(address) : null;
  return url !== null && SUPPORTED_SITES.some((pattern) => matches(pattern, url));
}

/** A match pattern of this project: https, a host or `*.host`, and any path. */
function matches(pattern: string, url: URL): boolean {
  const host = pattern.slice('https://'.length, -'/*'.length);
  if (url.protocol !== 'https:') return false;
  if (!host.startsWith('*.')) return url.hostname === host;
  const domain = host.slice(2);
  return url.hostname === domain || url.hostname.endsWith(`.${domain}`);
}
