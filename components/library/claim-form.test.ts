import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { claimDraftSchema, claimFieldsSchema } from '../../lib/claims/draft.ts';
import type { ClaimFields } from '../../lib/claims/model.ts';
import type { WorkId } from '../../lib/works/work-id.ts';
import {
  draftOfForm,
  EMPTY_FORM,
  type FormValues,
  fieldsOfForm,
  formOfClaim,
  formOfDraft,
} from './claim-form.ts';

const FULL: FormValues = {
  text: 'It fails.',
  speaker: 'Ann Author,  Bob Other',
  address: 'https://arxiv.org/abs/2401.00001v2',
  quote: 'We find that it fails.',
  works: [{ id: 'arxiv:2401.00002' as WorkId, title: 'A paper', intent: 'disputes' }],
  confidence: 'weak',
  topics: 'steering, evals',
  note: 'Check.',
};

const FIELDS = {
  text: 'It fails.',
  speaker: ['Ann Author', 'Bob Other'],
  source: 'arxiv:2401.00001',
  url: 'https://arxiv.org/abs/2401.00001v2',
  anchor: { type: 'TextQuoteSelector', exact: 'We find that it fails.' },
  citations: [{ work: 'arxiv:2401.00002', intent: 'disputes', basis: 'named' }],
  confidence: 'weak',
  topics: ['steering', 'evals'],
};

const parsed = (fields: object) => v.parse(claimFieldsSchema, fields) as ClaimFields;

describe('the form', () => {
  it('makes a claim of the model', () => {
    expect(fieldsOfForm(FULL)).toEqual(FIELDS);
    expect(parsed(FIELDS)).toEqual(FIELDS);
  });

  it('needs only the sentence', () => {
    const fields = fieldsOfForm({ ...EMPTY_FORM, text: ' It fails. ' });
    expect(fields).toEqual({ text: 'It fails.', source: 'concept:no-source', citations: [] });
    expect(parsed(fields as ClaimFields)).toEqual(fields);
  });

  it.each([
    [{ text: '  ' }, 'Write the claim first'],
    [{ address: 'javascript:alert(1)' }, 'The address is none of the web'],
    [{ address: 'somewhere' }, 'The address is none of the web'],
  ])('says what is wrong with %o', (wrong, words) => {
    expect(fieldsOfForm({ ...FULL, ...wrong })).toContain(words);
  });
});

describe('an edited claim', () => {
  const former = parsed({
    ...FIELDS,
    limits: 'Only small models.',
    anchor: { type: 'TextQuoteSelector', exact: 'We find that it fails.', prefix: 'Here ' },
    position: { type: 'TextPositionSelector', start: 5, end: 27 },
    citations: [
      { work: 'arxiv:2401.00002', intent: 'disputes', basis: 'linked' },
      { claim: 'own-2', intent: 'supports', basis: 'named' },
    ],
  });
  const form = formOfClaim(former, 'Check.', () => 'A paper');

  it('stays as it was where nothing is changed', () => {
    expect(form).toEqual({ ...FULL, speaker: 'Ann Author, Bob Other' });
    expect(fieldsOfForm(form, former)).toEqual(former);
  });

  it('keeps a name with a comma in it', () => {
    const named = parsed({ ...FIELDS, speaker: ['Doe, Jane'] });
    expect(
      fieldsOfForm(
        formOfClaim(named, '', () => ''),
        named,
      ),
    ).toEqual(named);
  });

  it('loses its place in the text with another quote', () => {
    const fields = fieldsOfForm({ ...form, quote: 'It fails.' }, former) as ClaimFields;
    expect(fields.anchor).toEqual({ type: 'TextQuoteSelector', exact: 'It fails.' });
    expect(fields.position).toBeUndefined();
    expect(fields.limits).toBe('Only small models.');
  });

  it('keeps the ends of a passage that the form does not show', () => {
    const anchor = { type: 'TextFragment', start: 'We', end: 'fails' } as const;
    const { position: _position, ...rest } = former;
    const ends = parsed({ ...rest, anchor });
    expect(
      fieldsOfForm(
        formOfClaim(ends, '', () => ''),
        ends,
      ),
    ).toEqual(ends);
  });
});

describe('a draft', () => {
  it('is kept but for an address that is half written', () => {
    const draft = draftOfForm({ ...FULL, address: 'http' }, '2026-01-01T12:00:00.000Z');
    expect(formOfDraft(draft)).toMatchObject({ text: FULL.text, quote: FULL.quote, address: '' });
  });

  it.each([
    ['of all fields', { ...FULL, speaker: 'Ann Author, Bob Other' }],
    ['of nothing', EMPTY_FORM],
  ])('gives back what was written: %s', (_name, values) => {
    const draft = draftOfForm(values, '2026-01-01T12:00:00.000Z');
    expect(v.parse(claimDraftSchema, draft)).toEqual(draft);
    expect(formOfDraft(draft)).toEqual(
      expect.objectContaining({ ...values, works: expect.anything() }),
    );
  });
});
