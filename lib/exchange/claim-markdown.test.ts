import { describe, expect, it } from 'vitest';
import type { Claim, ClaimId } from '../claims/model.ts';
import type { SourceId } from '../works/source.ts';
import { claimMarkdown, escapeMarkdown } from './claim-markdown.ts';

function claim(fields: Partial<Claim>): Claim {
  return {
    id: 'a' as ClaimId,
    text: 'Agents learn causal models.',
    source: 'url:https://example.org/post' as SourceId,
    citations: [],
    ...fields,
  };
}

const ATTRIBUTION = { href: 'https://example.org/post', name: 'Jonathan Richens, 2024' };

describe('claimMarkdown', () => {
  it('quotes the words where they are stored whole', () => {
    const anchor = { type: 'TextQuoteSelector', exact: 'We prove it.' } as const;
    expect(claimMarkdown(claim({ anchor }), ATTRIBUTION)).toBe(
      '> We prove it.\n>\n> — [Jonathan Richens, 2024](https://example.org/post)',
    );
  });

  it('keeps the lines of a quote as paragraphs', () => {
    const anchor = { type: 'TextQuoteSelector', exact: 'One\ntwo.\r\n\r\n  Three. ' } as const;
    expect(claimMarkdown(claim({ anchor }), {})).toBe('> One\n>\n> two.\n>\n> Three.');
  });

  it('marks our own sentence as a paraphrase, with the ends of the passage', () => {
    const anchor = { type: 'TextFragment', start: 'We prove', end: 'it *all*.' } as const;
    expect(claimMarkdown(claim({ anchor }), ATTRIBUTION)).toBe(
      [
        '> Agents learn causal models. *(paraphrased)*',
        '>',
        '> “We prove … it \\*all\\*.”',
        '>',
        '> — [Jonathan Richens, 2024](https://example.org/post)',
      ].join('\n'),
    );
  });

  it('names the host where nobody is known, and nobody where there is no link', () => {
    expect(claimMarkdown(claim({}), { href: 'https://example.org/post' })).toContain(
      '> — [example.org](https://example.org/post)',
    );
    expect(claimMarkdown(claim({}), {})).toBe('> Agents learn causal models. *(paraphrased)*');
    expect(claimMarkdown(claim({}), { name: 'Ann' })).toContain('> — Ann');
  });

  it('lets no name or address end the link', () => {
    const text = claimMarkdown(claim({}), {
      href: 'https://example.org/a_(b)?q=<x>',
      name: 'Ann](https://evil.example)',
    });
    expect(text).toContain(
      '— [Ann\\](https://evil.example)](https://example.org/a_%28b%29?q=%3Cx%3E)',
    );
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['*a* _b_ `c` ~~d~~', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~'],
    ['<b onclick=x>', '\\<b onclick=x\\>'],
    ['$x^2$ and a|b', '\\$x^2\\$ and a\\|b'],
    ['![i](u)', '\\!\\[i\\](u)'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['+ no list', '\\+ no list'],
    ['1. no list', '1\\. no list'],
    ['12) no list', '12\\) no list'],
    ['! no spoiler', '\\! no spoiler'],
    ['R&D, but &amp; and &#38;', 'R&D, but \\&amp; and \\&#38;'],
    ['back\\slash', 'back\\\\slash'],
    ['a - b + c # d! 2024.', 'a - b + c # d! 2024.'],
  ])('writes %s so that it is shown', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });
});
