import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packCurated } from '../../scripts/pack-curated.ts';
import type { Claim, Work } from '../claims/model.ts';
import { curatedEntry } from './curated-entry.ts';
import { SET } from './set.examples.ts';

const [work, , concept] = SET.works as [Work, Work, Work];
const [claim] = SET.claims as [Claim];

/** What the dataset's own packer makes of the entry. */
function packed(entry: string | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'curated-'));
  writeFileSync(join(folder, 'proposed.yaml'), entry ?? '');
  return packCurated(folder);
}

describe('curatedEntry', () => {
  it('is an entry that the dataset’s own check accepts and packs as the claim', () => {
    const { works, claims } = packed(curatedEntry(claim, [work, concept]));
    expect(works.map(({ id }) => id)).toEqual([work.id, concept.id]);
    expect(claims).toMatchObject([
      {
        id: 'todd-function-vectors-are-causal-across',
        text: claim.text,
        speaker: claim.speaker,
        date: claim.date,
        source: claim.source,
        url: claim.url,
        passage: claim.passage,
        topics: claim.topics,
        anchor: {
          type: 'TextFragment',
          start: 'We find that FVs are *causal*',
          end: 'that FVs are *causal* across contexts',
        },
        citations: claim.citations,
      },
    ]);
  });

  it('keeps words that YAML would take for something else', () => {
    const text = 'yes: "no" #1 {a} [b] & *c ! | > % @ `d` - 1e3\nnull';
    const { claims } = packed(
      curatedEntry({ ...claim, text, topics: ['no', '1', 'null'] }, [work, concept]),
    );
    expect(claims[0]).toMatchObject({ text, topics: ['no', '1', 'null'] });
  });

  it('is none where the claim was made at no address', () => {
    const { url, ...rest } = claim;
    const nowhere = { ...rest, source: 'lwcomment:mcA57W6YK6a2TGaE2' as Claim['source'] };
    expect(curatedEntry(nowhere)).toBeUndefined();
  });
});
