/**
 * Which works a page says that it is, in the metadata that publishers write for search engines: Highwire
 * (`citation_*`), Dublin Core, PRISM, bepress, canonical and alternate links, JSON-LD, `data-doi`.
 *
 * What a page says is no more than that; who may teach what is for `registries.ts` to say.
 *
 * @module
 */
import { identify } from './identify.ts';
import { byPreference, schemeOf, type WorkId } from './work-id.ts';

/** What stands in a page's markup, as it is written there. */
export interface PageFacts {
  /** The names and contents of its `<meta>` elements. */
  readonly meta: readonly (readonly [name: string, content: string])[];
  /** Its canonical and alternate addresses, resolved. */
  readonly addresses: readonly string[];
  /** The texts of its JSON-LD scripts. */
  readonly jsonLd: readonly string[];
  /** The values of `data-doi`. */
  readonly dois: readonly string[];
}

/** How the content of a `<meta>` is read, by its name in lower case; `$` stands for the content. */
const META: readonly (readonly [name: RegExp, address: string])[] = [
  [/^(bepress_)?citation_arxiv_id$/, 'https://arxiv.org/abs/$'],
  [/^(bepress_)?citation_pmid$/, 'https://pubmed.ncbi.nlm.nih.gov/$/'],
  [/^(bepress_)?citation_pmcid$/, 'https://pmc.ncbi.nlm.nih.gov/articles/$/'],
  [/^(bepress_)?citation_(doi|id)$/, 'https://doi.org/$'],
  [/^(dc|dcterms|prism|rft)[.:]?(doi|identifier|identifier\.doi|id)$/, 'https://doi.org/$'],
  [/^(bepress_)?citation_(pdf|abstract_html|fulltext_html|public)_url$/, '$'],
  [/^(dc|dcterms)\.identifier$/, '$'],
];

/** The ids of the work that the page says it is, the preferred first; of a scheme with two, none. */
export function worksOfMetadata({ meta, addresses, jsonLd, dois }: PageFacts): WorkId[] {
  const named = [
    ...meta.flatMap(([name, content]) => addressesOf(name.toLowerCase(), content.trim())),
    ...addresses,
    ...dois.map(doiAddress),
    ...jsonLd.flatMap(articleAddresses),
  ];
  const ids = new Set(named.flatMap((address) => (identify(address) as WorkId | undefined) ?? []));
  const byScheme = Map.groupBy(ids, schemeOf);
  return byPreference([...byScheme.values()].filter((some) => some.length === 1).flat());
}

function addressesOf(name: string, content: string): string[] {
  return META.filter(([pattern]) => pattern.test(name)).map(([, address]) =>
    address === 'https://doi.org/$' ? doiAddress(content) : address.replace('$', () => content),
  );
}

/** "doi:10.1000/x", "https://doi.org/10.1000/x" or "10.1000/x" as an address; else what is no DOI. */
function doiAddress(text: string): string {
  const doi = text.trim().replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '');
  return doi.startsWith('10.') ? `https://doi.org/${doi}` : '';
}

/** The addresses of the one scholarly article that a JSON-LD text describes. */
function articleAddresses(text: string): string[] {
  try {
    return nodesOf(JSON.parse(text)).filter(isArticle).flatMap(addressesIn);
  } catch {
    return [];
  }
}

type Node = Readonly<Record<string, unknown>>;

/** The described things at the top, not what they cite or are part of. */
function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return [node, ...nodesOf(node['@graph']), ...nodesOf(node['mainEntity'])];
}

function isArticle(node: Node): boolean {
  return [node['@type']].flat().includes('ScholarlyArticle');
}

function addressesIn(node: Node): string[] {
  const values = [node['@id'], node['url'], node['sameAs'], node['identifier']].flat();
  return values.flatMap((value) => {
    const text = typeof value === 'object' && value !== null ? (value as Node)['value'] : value;
    return typeof text === 'string' ? [text, doiAddress(text)] : [];
  });
}

const VERSION =
  /^\/(?:abs|pdf|html)\/[^?#]*?(v\d{1,3})(?:\.pdf)?\/?$|v(\d{1,2})(?:\.full)?(?:\.pdf)?$/;

/** The version of a preprint that an address names, such as `v2`; undefined where it names none. */
export function versionOf(address: string): string | undefined {
  const url = URL.parse(address);
  const id = identify(address);
  if (!url || !id || !/^(arxiv:|doi:10\.1101\/)/.test(id)) return undefined;
  const [, whole, number] = VERSION.exec(url.pathname) ?? [];
  return whole ?? (number && `v${number}`);
}
