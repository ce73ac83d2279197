/**
 * What an import would do: the file's content beside what the library holds.
 *
 * @module
 */
import { ask } from '../../lib/client.ts';
import { idsOf } from '../../lib/exchange/csl-item.ts';
import type { ImportContent } from '../../lib/exchange/import-result.ts';
import type { PackName } from '../../lib/exchange/pack-file.ts';
import { type ImportPreview, previewImport } from '../../lib/exchange/preview-import.ts';
import type { RecordSlice } from '../../lib/messages.ts';
import type { WorkId } from '../../lib/works/work-id.ts';

/** The most names of one request. */
const MOST = 500;

/** The id of the reader's own pack. */
const OWN = 'own';

export interface ImportPlan {
  /** The pack that the file becomes; null: it goes into the reader's own records. */
  readonly pack: PackName | null;
  readonly preview: ImportPreview;
  /** What is to be written. */
  readonly records: RecordSlice;
}

/**
 * Compares a file with the library. Another's pack becomes a pack of its own, whole: its former
 * edition is replaced by it. All else goes into the reader's own records.
 */
export async function planImport(content: ImportContent): Promise<ImportPlan> {
  const pack = content.pack && content.pack.id !== OWN ? content.pack : null;
  const taken = pack ? withoutNotes(content) : content;
  const preview = previewImport(taken, await lookUp(taken, pack));
  if (pack) return { pack, preview, records: { ...taken, abouts: [] } };
  return { pack, preview, records: changedRecords(preview) };
}

/** Whether the import would write anything. */
export function doesAnything({ preview: { adds, changes } }: ImportPlan): boolean {
  return adds.works.length + adds.claims.length + adds.abouts.length + changes.length > 0;
}

/** What others noted on their pack is no note of this reader's. */
function withoutNotes(content: ImportContent): ImportContent {
  const skipped = content.abouts.map(({ target }) => ({
    place: target,
    reason: 'a note of whoever made the pack',
  }));
  return { ...content, abouts: [], skipped: [...content.skipped, ...skipped] };
}

function changedRecords({ adds, changes }: ImportPreview): RecordSlice {
  return {
    works: [
      ...adds.works,
      ...changes.flatMap((change) => (change.kind === 'work' ? [change.after] : [])),
    ],
    claims: [
      ...adds.claims,
      ...changes.flatMap((change) => (change.kind === 'claim' ? [change.after] : [])),
    ],
    abouts: [
      ...adds.abouts,
      ...changes.flatMap((change) => (change.kind === 'about' ? [change.after] : [])),
    ],
  };
}

async function lookUp(content: ImportContent, pack: PackName | null) {
  const works = content.works.map((work) => work.id);
  const claims = content.claims.map((claim) => claim.id);
  const abouts = content.abouts.map((about) => about.target);
  const known = new Known();
  const most = Math.max(works.length, claims.length, abouts.length);
  for (let at = 0; at < most; at += MOST) {
    known.add(
      await ask('known', {
        works: works.slice(at, at + MOST),
        claims: claims.slice(at, at + MOST),
        abouts: abouts.slice(at, at + MOST),
        ...(pack && { pack: pack.id }),
      }),
    );
  }
  return known.lookup;
}

/** What the library holds, found by any of its names. */
class Known {
  readonly #works = new Map<WorkId, RecordSlice['works'][number]>();
  readonly #claims = new Map<string, RecordSlice['claims'][number]>();
  readonly #abouts = new Map<string, RecordSlice['abouts'][number]>();

  add({ works, claims, abouts }: RecordSlice): void {
    for (const work of works) for (const id of idsOf(work)) this.#works.set(id, work);
    for (const claim of claims) this.#claims.set(claim.id, claim);
    for (const about of abouts) this.#abouts.set(about.target, about);
  }

  readonly lookup = {
    work: (ids: readonly WorkId[]) => ids.flatMap((id) => this.#works.get(id) ?? [])[0],
    claim: (id: string) => this.#claims.get(id),
    about: (target: string) => {
      const found = this.#abouts.get(target);
      if (!found) return undefined;
      const { target: _target, ...about } = found;
      return about;
    },
  };
}
