/**
 * Which format a file has, by its first words; its name decides only where those leave it open.
 *
 * @module
 */
import type { ImportFormat } from './import-result.ts';
import { workIn } from './read-links.ts';

/** How much of a file is looked at, in UTF-16 code units. */
export const HEAD = 65_536;

/** What tells the JSON formats apart, in this order. */
const JSON_FORMATS: readonly (readonly [ImportFormat, RegExp])[] = [
  ['pack', /"format"\s{0,9}:\s{0,9}"claimside-pack"/],
  ['webAnnotation', /"[^"\\]{0,60}\/ns\/anno(?:\.jsonld)?"/],
  ['webAnnotation', /"(?:@?type)"\s{0,9}:\s{0,9}\[?\s{0,9}"(?:oa:)?Annotation/],
  ['hypothesis', /"(?:uri|client_version|export_userid)"\s{0,9}:/],
  ['pack', /^\s{0,99}\{[\s\S]{0,2000}"(?:works|claims)"\s{0,9}:\s{0,9}\[/],
  ['cslJson', /"(?:title|DOI|URL|issued|container-title)"\s{0,9}:/],
];

const TEXT_FORMATS: readonly (readonly [ImportFormat, RegExp])[] = [
  ['ris', /^(?:TY|T1|AU)\s{1,4}-/m],
  ['bibtex', /@\s{0,20}[a-z]{3,40}\s{0,20}[{(]/i],
];

const BY_ENDING: Readonly<Record<string, ImportFormat>> = {
  bib: 'bibtex',
  bibtex: 'bibtex',
  biblatex: 'bibtex',
  ris: 'ris',
};

/** How many lines are looked at for links. */
const LINES = 50;

/** The format of a file; undefined where it is none that is read. */
export function detectFormat(text: string, fileName = ''): ImportFormat | undefined {
  const head = text.slice(0, HEAD);
  const start = head.trimStart().replace('\uFEFF', '').trimStart();
  if (start.startsWith('{') || start.startsWith('[')) {
    return JSON_FORMATS.find(([, sign]) => sign.test(head))?.[0];
  }
  const found = TEXT_FORMATS.find(([, sign]) => sign.test(head))?.[0];
  const named = BY_ENDING[fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()];
  if (found ?? named) return found ?? named;
  return head.split('\n', LINES).some((line) => workIn(line)) ? 'links' : undefined;
}
