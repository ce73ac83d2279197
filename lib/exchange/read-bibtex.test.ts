import { describe, expect, it } from 'vitest';
import { readWhole } from './read-file.ts';

async function contentOf(text: string) {
  const result = await readWhole(text, 'a.bib');
  if (result.kind === 'failure') throw new Error(JSON.stringify(result.errors));
  return result;
}

const FILE = String.raw`% a comment { with a brace
@string{jmlr = "J. Mach. Learn. Res."}
@comment{ not @article{x, title = {y}} }
@preamble{"\newcommand{\x}{y}"}

@article{one,
  author = {M{\"u}ller, J{\"o}rg and {OpenAI} and de la Cruz, Jos\'e and others},
  title = {On {BERT} \& the cost of {\ss}: 100\% \emph{true} for $p < 0.05$},
  journal = jmlr # " X",
  year = 2020, month = feb,
  doi = {10.1000/ABC_d},
  pages = {1--20},
  editor = {Knuth, Donald E.},
}
@Misc(two, title = "A preprint", eprint = {2401.00001v2}, archivePrefix = {arXiv}, year = {2024})
@online{three, title = {A page}, date = {2021-05-06}, url = {https://example.org/a_b%20c?x=1#z}}
@inproceedings{four, title = {In a book}, doi = {10.1000/four}, crossref = {book}}
@proceedings{book, title = {The book}, booktitle = {Proceedings of the Book}, year = 2019, doi = {10.1000/book}}
@misc{five, title = {Lecture}, howpublished = {\url{https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/x}}}
@book{six, title = {A book on a shelf}, publisher = {X}, year = 1968}
`;

describe('reading BibTeX', () => {
  it('reads LaTeX, abbreviations, names and both kinds of brackets', async () => {
    const { works } = await contentOf(FILE);
    expect(works[0]).toEqual({
      id: 'doi:10.1000/abc_d',
      kind: 'paper',
      title: 'On BERT & the cost of ß: 100% true for p<0.05',
      author: [{ literal: 'Jörg Müller' }, { literal: 'OpenAI' }, { literal: 'José de la Cruz' }],
      moreAuthors: true,
      issued: { 'date-parts': [[2020, 2]] },
      'container-title': 'J. Mach. Learn. Res. X',
      editor: [{ literal: 'Donald E. Knuth' }],
      page: '1-20',
    });
    expect(works[1]).toMatchObject({ id: 'arxiv:2401.00001', issued: { 'date-parts': [[2024]] } });
  });

  it('knows a work by its DOI, its eprint, or the address in any of its fields', async () => {
    const { works } = await contentOf(FILE);
    expect(works.map(({ id }) => id)).toEqual([
      'doi:10.1000/abc_d',
      'arxiv:2401.00001',
      'url:https://example.org/a_b%20c?x=1',
      'doi:10.1000/four',
      'doi:10.1000/book',
      'lw:w4aeAFzSAguvqA5qu',
    ]);
  });

  it('takes from the entry that another refers to', async () => {
    const { works } = await contentOf(FILE);
    expect(works[3]).toMatchObject({ issued: { 'date-parts': [[2019]] } });
  });

  it('names the line and the key of what it leaves out', async () => {
    const { skipped } = await contentOf(FILE);
    const line = FILE.split('\n').findIndex((text) => text.startsWith('@book')) + 1;
    expect(skipped).toEqual([
      {
        place: `line ${line}, entry six`,
        reason: '“A book on a shelf” has no DOI, no arXiv id and no address',
      },
    ]);
  });

  it('keeps the name of a command that it does not know', async () => {
    const text = String.raw`@misc{a, doi = {10.1000/a}, title = {\input{/etc/passwd} and \unknown{x}}}`;
    const { works } = await contentOf(text);
    expect(works[0]?.title).toContain('passwd');
  });

  it.each([
    [
      'too long',
      `@misc{a, doi = {10.1000/a}, title = {t}, abstract = {${'a '.repeat(40_000)}}}`,
      /^longer than 65536 characters$/,
    ],
    [
      'nested too deep',
      `@misc{a, title = {${'{'.repeat(200)}x${'}'.repeat(200)}}}`,
      /^braces nested more than 100 deep$/,
    ],
  ])('leaves out an entry that is %s', async (_, text, reason) => {
    const { works, skipped } = await contentOf(text);
    expect(works).toEqual([]);
    expect(skipped).toEqual([{ place: 'line 1, entry a', reason: expect.stringMatching(reason) }]);
  });
});
