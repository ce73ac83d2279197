/**
 * Reading a file of any format that is known.
 *
 * @module
 */
import { detectFormat, HEAD } from './detect-format.ts';
import { Findings } from './findings.ts';
import { type ImportFormat, type ImportResult, THE_FILE } from './import-result.ts';
import { readBibtex } from './read-bibtex.ts';
import { readJson } from './read-json.ts';
import { readLinks } from './read-links.ts';
import { readRis } from './read-ris.ts';
import { type Slice, slicesOf } from './slices.ts';

type Reader = (slices: AsyncIterable<Slice>, found: Findings) => AsyncGenerator<number, void>;

const json =
  (format: Parameters<typeof readJson>[0]): Reader =>
  (slices, found) =>
    readJson(format, slices, found);

const READERS: Readonly<Record<ImportFormat, Reader>> = {
  pack: json('pack'),
  webAnnotation: json('webAnnotation'),
  hypothesis: json('hypothesis'),
  cslJson: json('cslJson'),
  bibtex: readBibtex,
  ris: readRis,
  links: readLinks,
};

/** The formats, as a message lists them. */
const NAMES =
  'a Claimside pack, Web Annotations, Hypothesis’ export, CSL-JSON, BibTeX, RIS or links';

/**
 * Reads a file in small slices. Yields how much has been read, from 0 to 1, and returns all that
 * the file holds, or its faults.
 *
 * @param name the file's name, for messages.
 * @throws what `signal` was aborted with, and nothing else, whatever the file.
 */
export async function* readFile(
  file: string | Blob,
  name: string,
  signal?: AbortSignal,
): AsyncGenerator<number, ImportResult> {
  let found = new Findings(name, 'links');
  try {
    const format = detectFormat(await headOf(file), name);
    if (format === undefined) {
      found.fault(THE_FILE, `it is none of these: ${NAMES}`);
      return found.result();
    }
    found = new Findings(name, format);
    yield* READERS[format](slicesOf(file, signal), found);
    signal?.throwIfAborted();
  } catch (error) {
    signal?.throwIfAborted();
    found.fault(THE_FILE, reasonOf(error));
  }
  return found.result();
}

/** Reads a file to its end. Throws as `readFile` does. */
export async function readWhole(
  file: string | Blob,
  name: string,
  signal?: AbortSignal,
): Promise<ImportResult> {
  const reading = readFile(file, name, signal);
  for (;;) {
    const step = await reading.next();
    if (step.done) return step.value;
  }
}

/** The first words; where they are no UTF-8, reading will say so. */
async function headOf(file: string | Blob): Promise<string> {
  return typeof file === 'string' ? file.slice(0, HEAD) : file.slice(0, HEAD).text();
}

function reasonOf(error: unknown): string {
  if (error instanceof TypeError && /encoded data/i.test(error.message)) {
    return 'it is not written in UTF-8: save it as UTF-8 text';
  }
  return `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
