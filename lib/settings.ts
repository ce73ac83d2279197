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

/** Which works are marked in pages: those with claims, those that a claim disputes, or none. */
export const MARKED_WORKS = ['all', 'disputed', 'none'] as const;

export type MarkedWorks = (typeof MARKED_WORKS)[number];

/** The colours of our own pages: the page's or the system's (`auto`), or always the same. */
export const APPEARANCES = ['auto', 'light', 'dark'] as const;

export type Appearance = (typeof APPEARANCES)[number];

export interface Settings extends OverlaySettings {
  readonly markedWorks: MarkedWorks;
  /** Works that running text names without a link are marked too. */
  readonly textMentions: boolean;
  readonly appearance: Appearance;
  readonly ownMarks: OwnMarks;
  /** On no site anything is read or marked. */
  readonly isPaused: boolean;
  /** The ids of the sites that are switched off. */
  readonly sitesOff: readonly string[];
  /** The hosts that the reader has added to the sites. */
  readonly addedSites: readonly string[];
}

/** The narrowest and widest that the sidebar can be dragged to, in CSS pixels. */
export const SIDEBAR_WIDTHS = { least: 260, most: 640 } as const;

export const DEFAULT_SETTINGS: Settings = {
  sidebarOpen: false,
  sidebarWidth: 300,
  markedWorks: 'all',
  textMentions: true,
  appearance: 'auto',
  ownMarks: 'supported',
  isPaused: false,
  sitesOff: [],
  addedSites: [],
};

/** A site of which all hosts are switched on and off together. */
export interface KnownSite {
  /** Its first host. */
  readonly id: string;
  readonly name: string;
  /** Host names; `*.host` means all below that host. */
  readonly hosts: readonly string[];
}

/** The sites on which the overlay runs by the manifest. */
export const SITES: readonly KnownSite[] = [
  { id: 'lesswrong.com', name: 'LessWrong', hosts: ['www.lesswrong.com', 'lesswrong.com'] },
  {
    id: 'alignmentforum.org',
    name: 'Alignment Forum',
    hosts: ['www.alignmentforum.org', 'alignmentforum.org'],
  },
  {
    id: 'forum.effectivealtruism.org',
    name: 'EA Forum',
    hosts: ['forum.effectivealtruism.org'],
  },
  {
    id: 'greaterwrong.com',
    name: 'GreaterWrong',
    hosts: ['greaterwrong.com', '*.greaterwrong.com'],
  },
  { id: 'arxiv.org', name: 'arXiv', hosts: ['arxiv.org', '*.arxiv.org'] },
  { id: 'ar5iv.org', name: 'ar5iv', hosts: ['ar5iv.org', 'ar5iv.labs.arxiv.org'] },
];

/** The same as match patterns of the extension manifest. */
export const SUPPORTED_SITES = SITES.flatMap(({ hosts }) => hosts.map(patternOf));

/** The match pattern of a host: https and any path. */
export function patternOf(host: string): string {
  return `https://${host}/*`;
}

/** Whether the overlay runs at this address by the manifest. */
export function isSupported(address: string | undefined): boolean {
  const host = hostOf(address);
  return host !== undefined && siteWith(host) !== undefined;
}

/** The id under which the site of an address is switched on and off; undefined where it is none. */
export function siteIdOf(address: string | undefined): string | undefined {
  const host = hostOf(address);
  return host === undefined ? undefined : (siteWith(host)?.id ?? host);
}

/** The host of what the reader takes for the address of a site; undefined where it is none. */
export function hostIn(text: string): string | undefined {
  const trimmed = text.trim();
  const address = trimmed.includes('://') ? trimmed : `https://${trimmed}`;
  const url = URL.parse(address);
  const isSite = url !== null && /^https?:$/.test(url.protocol) && /\w\.\w/.test(url.hostname);
  return isSite ? url.hostname : undefined;
}

/** Whether the settings let the overlay run at this address. */
export function isOn({ isPaused, sitesOff }: Settings, address: string | undefined): boolean {
  const site = siteIdOf(address);
  return !isPaused && (site === undefined || !sitesOff.includes(site));
}

/** The host of an address under https; undefined where it is none. */
export function hostOf(address: string | undefined): string | undefined {
  const url = address ? URL.parse(address) : null;
  return url?.protocol === 'https:' ? url.hostname : undefined;
}

/** The most special first: ar5iv has a host below arXiv's. */
function siteWith(host: string): KnownSite | undefined {
  const isBelow = (one: string) => one.startsWith('*.') && host.endsWith(one.slice(1));
  return (
    SITES.find(({ hosts }) => hosts.includes(host)) ??
    SITES.find(({ hosts }) => hosts.some(isBelow))
  );
}
