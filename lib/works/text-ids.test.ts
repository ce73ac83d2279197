import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalId } from './canonical-id.ts';
import { identify } from './identify.ts';
import { textIds } from './text-ids.ts';
import { isWorkId } from './work-id.ts';

/** A text, and the identifiers that its source finds in it, or in a field of that kind. */
interface TextRow {
  readonly text: string;
  readonly expect: Readonly<Record<string, string | readonly string[]>>;
  readonly field?: string;
}

function idsIn(text: string): string[] {
  return textIds(text).map(({ id }) => id);
}

describe('textIds', () => {
  it.each([
    ['See arXiv:2402.10877v2 for the proof.', 'arxiv:2402.10877'],
    ['Ha and Schmidhuber, arXiv preprint arXiv:1803.10122, 2018.', 'arxiv:1803.10122'],
    ['(arXiv 1606.06565)', 'arxiv:1606.06565'],
    ['as was shown [2402.10877], and', 'arxiv:2402.10877'],
    ['0706.0001v1 [q-bio.CB]', 'arxiv:0706.0001'],
    ['Phys. Rev. D 59, hep-th/9901001v3.', 'arxiv:hep-th/9901001'],
    ['math.GT/0309136', 'arxiv:math/0309136'],
    ['hep-th/1601.07616', 'arxiv:1601.07616'],
    [' 2402.10877 ', 'arxiv:2402.10877'],
    ['Science 383 (2024). doi:10.1126/science.adi1374.', 'doi:10.1126/science.adi1374'],
    ['(DOI: 10.1126/science.adi1374)', 'doi:10.1126/science.adi1374'],
    ['Science 383, 10.1126/science.adi1374; see also', 'doi:10.1126/science.adi1374'],
    ['10.1016/S0140-6736(13)62228-X', 'doi:10.1016/s0140-6736(13)62228-x'],
    ['10.1016%2Fj.physletb.2010.03.064', 'doi:10.1016/j.physletb.2010.03.064'],
    ['doi:10/gf4gqc', 'doi:10/gf4gqc'],
    ['doi: 10.48550/arXiv.2402.10877', 'arxiv:2402.10877'],
    ['https://arxiv.org/abs/2402.10877v1, accessed 2024', 'arxiv:2402.10877'],
    ['at doi.org/10.1126/science.adi1374', 'doi:10.1126/science.adi1374'],
    ['“https://openreview.net/forum?id=pOoKI3ouv1”', 'openreview:pOoKI3ouv1'],
    ['PMID: 12082125; PMCID', 'pmid:12082125'],
    ['pmid:00012345', 'pmid:12345'],
    ['(PMC2631623)', 'pmcid:PMC2631623'],
    ['inserm-13102590', 'hal:inserm-13102590'],
  ])('finds, in %s, %s', (text, id) => {
    expect(idsIn(text)).toEqual([id]);
  });

  it.each([
    'It cost 2402.10877 in all.',
    'a loss of 0706.0001 nats',
    'from 10.2023/11 on',
    'version 110.1007/s10549-018-4743-9',
    'call 2402.10877.12 instead',
    '[1234.56789]',
    'the 12082125th visitor',
    'MATH.CA/0611800v2',
    'hep-xx/9901001',
    'some website poi.org/ab123 end',
    'someone@arxiv.org/abs/2402.10877',
    'https://evil.example/arxiv.org/abs/2402.10877',
    'ABCPMC2631623',
    'diálogos 10.4025/diálogos.v17i2.36030',
    '',
  ])('finds nothing in %s', (text) => {
    expect(idsIn(text)).toEqual([]);
  });

  it('finds several, in order, with their places', () => {
    const text =
      'Compare arXiv:2402.10877v2 [cs.LG] with doi:10.1126/science.adi1374, PMID 12082125.';
    const found = textIds(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '2402.10877v2',
      '10.1126/science.adi1374',
      '12082125',
    ]);
    expect(found.map(({ id }) => id)).toEqual([
      'arxiv:2402.10877',
      'doi:10.1126/science.adi1374',
      'pmid:12082125',
    ]);
  });

  it('never throws, and keeps its places within the text, for any text', () => {
    const pieces = [
      'arXiv:',
      '2402.10877',
      'doi:',
      '10.1126/a',
      'v2',
      ' ',
      '"',
      '[',
      ']',
      'https://',
    ];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (each) => {
        let before = 0;
        for (const { id, start, end } of textIds(each)) {
          expect(isWorkId(id)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(each.length);
          before = end;
        }
      }),
      { seed: 20_261, numRuns: 2_000 },
    );
  });
});

/** Rows that we read otherwise than their source, each with the reason. */
const DISPUTED: Readonly<Record<string, string>> = {
  '10/1000': 'a fraction, unless a label says otherwise',
  '10/adc': 'as above',
  '/10/gf4gqc': 'as above',
  '10 / gf4gqc': 'as above',
  '12082125': 'a number, unless a label says otherwise',
  'urn:10.123/456': 'no registrant has three digits',
  'doi.org/d8dn': 'the corpus of addresses has https://doi.org/b6vnmd as a negative',
  'other stuff www.doi.org/76543 end': 'as above',
  'other stuff https://www.doi.org/abcde end': 'as above',
  'other stuff https://doi.org/abcde end': 'as above',
  'other stuff /doi:10%12ab, end': 'not the form of a DOI',
  '10.1007/9{}78{-3{-03{0-0}}}26}{71-4}_7': 'LaTeX source, not text',
  '10.1007/9`78`-3`-03`0-0``26````71-4}_7': 'as above',
  '10.1007/9||78|-3|-03|0-0|26|71-4|||_7': 'as above',
  '10.1007/9~~~78~-3~-03~0-0~26~71-4~_7': 'as above',
  '10.1007/][9[][]78-3-03[[]0-02671-4_7': 'as above',
  '^^^10.10^07/978-3^-0^30-02671-4_7': 'as above',
  '10.1037//0002-9432.72.1.50': 'two slashes are allowed, and only a look-up tells which is meant',
  '10.4149/gpb¬_2017042': 'any character is allowed; an address of the corpus has such a DOI',
  '10.4025/diálogos.v17i2.36030': 'as above',
  '10.19027/jai.10.106‒115': 'as above',
  '123\\n456': 'two numbers, unless a label says otherwise',
  '123\u00a0456': 'as above',
};

const folder = process.env['CLAIMSIDE_CORPORA'];

if (folder === undefined) {
  console.info('CLAIMSIDE_CORPORA is not set: the corpus of identifiers in text is not read.');
} else {
  const lines = readFileSync(`${folder}/text-ids-dev.jsonl`, 'utf8').trim().split('\n');
  const rows = lines.map((line) => JSON.parse(line) as TextRow);

  it.each(rows.filter(({ text }) => !(text in DISPUTED)))(
    'finds in $text what its source finds ($field)',
    ({ text, expect: stated, field }) => {
      const ids = Object.entries(stated).flatMap(([scheme, values]) =>
        [values].flat().map((value) => canonicalId(scheme, value)),
      );
      const isList = Object.values(stated).some((value) => Array.isArray(value));
      expect(field && !isList ? fieldIds(field, text) : idsOf(text)).toEqual(ids);
    },
  );
}

/** A field holds an identifier and nothing else, with or without its label. */
function fieldIds(scheme: string, text: string): string[] {
  const id = canonicalId(scheme, text) ?? identify(text);
  return id ? [id] : [];
}

function idsOf(text: string): string[] {
  const ids = idsIn(text);
  return ids.length > 0 ? ids : fieldIds('', text);
}
