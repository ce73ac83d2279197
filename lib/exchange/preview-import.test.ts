import { describe, expect, it } from 'vitest';
import type { About } from '../claims/about.ts';
import type { Claim, Work } from '../claims/model.ts';
import type { AboutEntry, ExchangeSet, ImportContent, ImportFormat } from './import-result.ts';
import { type ImportLookup, previewImport } from './preview-import.ts';
import { SET } from './set.examples.ts';

const [work] = SET.works as [Work];
const [claim] = SET.claims as [Claim];
const [about] = SET.abouts as [AboutEntry];

function content(set: Partial<ExchangeSet>, format: ImportFormat = 'pack'): ImportContent {
  const nothing = { works: [], claims: [], abouts: [], skipped: [] };
  return { kind: 'content', file: 'a.json', format, ...nothing, ...set };
}

function holding(
  works: readonly Work[] = [],
  claims: readonly Claim[] = [],
  abouts: readonly AboutEntry[] = [],
): ImportLookup {
  return {
    work: (ids) =>
      works.find((one) => [one.id, ...(one.sameAs ?? [])].some((id) => ids.includes(id))),
    claim: (id) => claims.find((one) => one.id === id),
    about: (target): About | undefined => {
      const found = abouts.find((one) => one.target === target);
      if (!found) return undefined;
      const { target: _, ...rest } = found;
      return rest;
    },
  };
}

describe('previewImport', () => {
  it('adds what is not there', () => {
    const { adds, changes, skips } = previewImport(content(SET), holding());
    expect(adds).toEqual(SET);
    expect([...changes, ...skips]).toEqual([]);
  });

  it('leaves what is there already, in whatever order its fields stand', () => {
    const turned = Object.fromEntries(Object.entries(claim).reverse()) as unknown as Claim;
    const lookup = holding(SET.works, [turned, ...SET.claims.slice(1)], SET.abouts);
    const { adds, changes, skips } = previewImport(content(SET), lookup);
    expect([...adds.works, ...adds.claims, ...adds.abouts, ...changes]).toEqual([]);
    expect(skips).toHaveLength(8);
    expect(skips[0]).toEqual({ place: work.id, reason: 'already in the library' });
  });

  it('shows what a pack changes, with before and after', () => {
    const after = { ...claim, text: 'Edited.' };
    const { changes } = previewImport(content({ claims: [after] }), holding([], [claim]));
    expect(changes).toEqual([{ kind: 'claim', before: claim, after }]);
  });

  it('knows a work under any of its ids, and keeps the id that the library has', () => {
    const copy: Work = {
      id: 'openreview:AwyxtyMwaG' as Work['id'],
      kind: 'paper',
      title: 'Another title',
    };
    const fromPack = previewImport(content({ works: [copy] }), holding([work]));
    expect(fromPack.changes).toMatchObject([
      { after: { id: work.id, title: 'Another title', sameAs: [copy.id] } },
    ]);
    const fromBibtex = previewImport(content({ works: [copy] }, 'bibtex'), holding([work]));
    expect(fromBibtex.changes).toEqual([]);
    expect(fromBibtex.skips).toEqual([{ place: copy.id, reason: 'already in the library' }]);
  });

  it('lets other formats fill in what is missing, no more', () => {
    const bare: Work = { id: work.id, kind: 'paper', title: 'As the reader calls it' };
    const { changes } = previewImport(content({ works: [work] }, 'ris'), holding([bare]));
    expect(changes).toMatchObject([{ after: { title: bare.title, author: work.author } }]);
    const claims = [{ ...claim, text: 'Other words' }];
    expect(
      previewImport(content({ claims }, 'hypothesis'), holding([], [claim])).skips,
    ).toHaveLength(1);
  });

  it('never loses a note that is there to one of another format', () => {
    const abouts = [{ target: about.target, note: 'A second note' }];
    const { changes } = previewImport(content({ abouts }, 'hypothesis'), holding([], [], [about]));
    expect(changes).toMatchObject([
      { after: { note: `${about.note}\n\nA second note`, reading: 'read' } },
    ]);
  });

  it('says what the file itself left out', () => {
    const skipped = [{ place: 'line 3', reason: 'no title' }];
    expect(previewImport({ ...content({}), skipped }, holding()).skips).toEqual(skipped);
  });
});
