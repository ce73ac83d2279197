import { describe, expect, it } from 'vitest';
import type { Claim, Work } from '../claims/model.ts';
import { COPY_FORMS, copyClaimAs, copyWorkAs } from './copy-as.ts';
import { readWhole } from './read-file.ts';
import { SET } from './set.examples.ts';

const [work, , concept] = SET.works as [Work, Work, Work];
const [claim, answer] = SET.claims as [Claim, Claim];
const titleOf = (id: string) => SET.works.find((one) => one.id === id)?.title;

describe('copyWorkAs', () => {
  it('gives the link, a citation and Markdown', () => {
    expect(copyWorkAs('link', work)).toBe('https://functions.baulab.info/');
    expect(copyWorkAs('citation', work)).toBe(
      'Eric Todd, David Bau et al. (2023). Function Vectors in Large Language Models. ICLR 2024. https://functions.baulab.info/',
    );
    expect(copyWorkAs('markdown', work)).toBe(
      '[Function Vectors in Large Language Models](https://functions.baulab.info/) (Eric Todd, David Bau et al., 2023)',
    );
  });

  it('gives BibTeX that is read as the work', async () => {
    const result = await readWhole(copyWorkAs('bibtex', work) ?? '', 'a.bib');
    expect(result).toMatchObject({ works: [{ id: work.id, title: work.title }] });
  });

  it('has no link for a named idea', () => {
    expect(copyWorkAs('link', concept)).toBeUndefined();
    expect(copyWorkAs('citation', concept)).toBe('Scheming.');
  });
});

describe('copyClaimAs', () => {
  it('gives a link that lands on the words', () => {
    expect(copyClaimAs('link', answer, titleOf)).toBe(
      'https://example.org/page?x=1#:~:text=That%20does,not%20follow.',
    );
  });

  it('gives a citation', () => {
    expect(copyClaimAs('citation', claim, titleOf)).toMatch(
      /^Eric Todd, David Bau \(2024-02-29\)\. “Function vectors are causal across contexts\.” A post: .* words\. https:/,
    );
  });

  it('gives Markdown with the quote, who said it, and what it cites', () => {
    expect(copyClaimAs('markdown', claim, titleOf)).toMatchInlineSnapshot(`
      "> We find that FVs are \\*causal\\*
      >
      > across contexts
      >
      > — [Eric Todd, David Bau, 2024-02-29](https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/a-post#:~:text=We%20find%20that%20FVs%20are,are%20*causal*%20across%20contexts)

      - cites as evidence [Function Vectors in Large Language Models](https://arxiv.org/abs/2310.15213)"
    `);
  });

  it('gives BibTeX of the page, with the claim as its note', async () => {
    const bibtex = copyClaimAs('bibtex', claim, titleOf) ?? '';
    expect(bibtex).toContain('note = {Function vectors are causal across contexts.}');
    const result = await readWhole(bibtex, 'a.bib');
    expect(result).toMatchObject({
      works: [{ id: claim.source, issued: { 'date-parts': [[2024, 2, 29]] } }],
    });
  });

  it('has no link where a claim was made at no address', () => {
    const { url, anchor, ...rest } = claim;
    const nowhere = { ...rest, source: 'concept:scheming' as typeof claim.source };
    expect(copyClaimAs('link', nowhere, titleOf)).toBeUndefined();
    for (const form of COPY_FORMS.slice(1))
      expect(copyClaimAs(form, nowhere, titleOf)).toBeTruthy();
  });
});
