/**
 * The formats that the library is exported to.
 *
 * @module
 */
import type { Work } from '../../lib/claims/model.ts';
import { writeBibtex } from '../../lib/exchange/bibtex.ts';
import { writeCslJson } from '../../lib/exchange/csl-json.ts';
import { curatedEntry } from '../../lib/exchange/curated-entry.ts';
import type { ExchangeSet } from '../../lib/exchange/import-result.ts';
import { type PackName, writePack } from '../../lib/exchange/pack-file.ts';
import { writeRis } from '../../lib/exchange/ris.ts';
import { writeMarkdown } from '../../lib/exchange/to-markdown.ts';
import { writeWebAnnotations } from '../../lib/exchange/to-web-annotation.ts';
import { zipFiles } from '../../lib/exchange/zip-files.ts';

interface ExportFormat {
  readonly name: string;
  /** What it holds, for whom. */
  readonly about: string;
  /** The ending of its file. */
  readonly ending: string;
  readonly type: string;
  readonly write: (name: PackName, set: ExchangeSet) => string | Uint8Array;
}

export const EXPORT_FORMATS = {
  pack: {
    name: 'Claimside pack',
    about: 'everything, to be imported again',
    ending: 'json',
    type: 'application/json',
    write: writePack,
  },
  webAnnotation: {
    name: 'Web Annotation',
    about: 'claims and notes, W3C JSON-LD',
    ending: 'jsonld',
    type: 'application/ld+json',
    write: ({ title }, set) => writeWebAnnotations(set, title),
  },
  cslJson: {
    name: 'CSL-JSON',
    about: 'works, for Zotero and Pandoc',
    ending: 'csl.json',
    type: 'application/json',
    write: (_name, { works }) => writeCslJson(works),
  },
  bibtex: {
    name: 'BibTeX',
    about: 'works, for LaTeX',
    ending: 'bib',
    type: 'application/x-bibtex',
    write: (_name, { works }) => writeBibtex(works),
  },
  ris: {
    name: 'RIS',
    about: 'works, for reference managers',
    ending: 'ris',
    type: 'application/x-research-info-systems',
    write: (_name, { works }) => writeRis(works),
  },
  markdown: {
    name: 'Markdown',
    about: 'a file for each work, for Obsidian (zip)',
    ending: 'zip',
    type: 'application/zip',
    write: (_name, set) => zipFiles(writeMarkdown(set)),
  },
  curated: {
    name: 'Proposal',
    about: 'claims as entries for the curated set (YAML)',
    ending: 'yaml',
    type: 'application/yaml',
    write: (_name, set) => proposal(set),
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;

/** One document for each claim whose place has an address. */
function proposal({ works, claims }: ExchangeSet): string {
  const byId = new Map<string, Work>(works.map((work) => [work.id, work]));
  return claims
    .flatMap((claim) => {
      const cited = claim.citations.flatMap((citation) =>
        'work' in citation ? (byId.get(citation.work) ?? []) : [],
      );
      return curatedEntry(claim, cited) ?? [];
    })
    .join('---\n');
}
