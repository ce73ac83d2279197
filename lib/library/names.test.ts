import { describe, expect, it } from 'vitest';
import type { Claim, Work } from '../claims/model.ts';
import { nameOfPassage, namesOfWork } from './names.ts';
import { sourceId, workId } from './pack.examples.ts';
import { WordCounts } from './word-counts.ts';

const titlesOf = (work: Partial<Work> & { readonly title: string }) =>
  namesOfWork({ id: workId('arxiv:2401.00001'), kind: 'paper', ...work }, new WordCounts()).map(
    ({ title }) => title,
  );

describe('namesOfWork', () => {
  it('are its title and other titles, never its terms', () => {
    const work = { title: 'One', otherTitles: ['Another'], terms: ['a term'] };
    expect(titlesOf(work)).toEqual(['One', 'Another']);
  });

  it.each([
    'Risks from Learned Optimization: What They Are',
    'Risks from Learned Optimization – What They Are',
  ])('are the words before a subtitle too, where they tell enough: %s', (title) => {
    expect(titlesOf({ title })).toEqual([title, 'Risks from Learned Optimization']);
  });

  it.each(['PaLM: Scaling Language Modeling', 'On Off: A Toy Game', 'Self-Modification of Policy'])(
    'are not the words before what is no subtitle, or too few: %s',
    (title) => expect(titlesOf({ title })).toEqual([title]),
  );

  it('are none of comments and ideas, whose titles are descriptions', () => {
    expect(titlesOf({ title: 'A title', kind: 'comment' })).toEqual([]);
    expect(titlesOf({ title: 'A title', kind: 'concept' })).toEqual([]);
  });

  it('are none without letters', () => {
    expect(titlesOf({ title: '…' })).toEqual([]);
  });
});

describe('nameOfPassage', () => {
  const passage = (start: string, end = 'the end') =>
    nameOfPassage({
      id: 'one' as Claim['id'],
      text: 'A sentence.',
      source: sourceId('url:https://example.org/'),
      citations: [],
      anchor: { type: 'TextFragment', start, end },
    });

  it('is made of its first letters', () => {
    expect(passage('Well, “I think” that these are the words.')?.letters).toBe(
      'wellithinkthatthesearethewords',
    );
    expect(passage('a'.repeat(100))?.letters).toHaveLength(60);
  });

  it('is none where it has few words', () => {
    expect(passage('I do not know.')).toBeUndefined();
    expect(passage('It may be that')).toBeUndefined();
  });

  it('may begin shortly where its end tells enough', () => {
    const end = 'nothing of all this was meant by anybody.';
    expect(passage('It may be that 1', end)?.letters).toBe('itmaybethat1');
    expect(passage('It may be that', end)).toBeUndefined();
  });
});

describe('WordCounts', () => {
  it('finds common words to tell less', () => {
    const counts = new WordCounts();
    for (let line = 0; line < 500; line += 1) counts.add(`learning about things, number ${line}`);
    expect(counts.bitsOf('learning')).toBeLessThan(4);
    expect(counts.bitsOf('superposition')).toBe(10);
  });

  it('goes by length alone where little was counted', () => {
    const counts = new WordCounts();
    counts.add('learning learning learning');
    expect(counts.bitsOf('learning')).toBe(10);
    expect(counts.bitsOf('of the')).toBeCloseTo(8);
  });
});
