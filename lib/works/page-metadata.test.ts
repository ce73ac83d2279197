import { describe, expect, it } from 'vitest';
import { type PageFacts, versionOf, worksOfMetadata } from './page-metadata.ts';

const NOTHING: PageFacts = { meta: [], addresses: [], jsonLd: [], dois: [] };
const ofMeta = (...meta: [string, string][]) => worksOfMetadata({ ...NOTHING, meta });
const ofJson = (value: unknown) =>
  worksOfMetadata({ ...NOTHING, jsonLd: ['{ broken', JSON.stringify(value)] });

describe('worksOfMetadata', () => {
  it('joins the preprint and the published version that an arXiv page names', () => {
    expect(
      ofMeta(
        ['citation_doi', '10.1143/PTP.101.1155'],
        ['citation_pdf_url', 'https://arxiv.org/pdf/hep-th/9901001'],
        ['citation_arxiv_id', 'hep-th/9901001'],
      ),
    ).toEqual(['arxiv:hep-th/9901001', 'doi:10.1143/ptp.101.1155']);
  });

  it.each([
    ['prism.doi', 'doi:10.1007/BF02727953', 'doi:10.1007/bf02727953'],
    ['DC.Identifier', '10.1371/journal.pone.0213978', 'doi:10.1371/journal.pone.0213978'],
    ['dc.identifier', 'https://doi.org/10.7554/eLife.44753', 'doi:10.7554/elife.44753'],
    ['bepress_citation_doi', ' 10.1000/x ', 'doi:10.1000/x'],
    ['citation_pmid', '24385230', 'pmid:24385230'],
    ['citation_pmcid', 'PMC4852986', 'pmcid:PMC4852986'],
    ['citation_pdf_url', 'https://aclanthology.org/N04-1001.pdf', 'acl:N04-1001'],
  ])('reads %s', (name, content, id) => {
    expect(ofMeta([name, content])).toEqual([id]);
  });

  it.each([
    ['citation_reference', '10.1000/cited'],
    ['citation_doi', 'none yet'],
    ['dc.identifier', '978-3-16-148410-0'],
    ['description', 'doi:10.1000/x'],
  ])('takes nothing from %s: %s', (name, content) => {
    expect(ofMeta([name, content])).toEqual([]);
  });

  it('believes none of two ids of one scheme, as a list of papers has them', () => {
    expect(
      ofMeta(['citation_doi', '10.1/a'], ['citation_doi', '10.1/b'], ['citation_pmid', '1234567']),
    ).toEqual(['pmid:1234567']);
  });

  it('reads addresses, data-doi and JSON-LD of an article, not of what it cites', () => {
    expect(
      worksOfMetadata({ ...NOTHING, addresses: ['https://arxiv.org/abs/2402.10877v2'] }),
    ).toEqual(['arxiv:2402.10877']);
    expect(worksOfMetadata({ ...NOTHING, dois: ['10.1000/x'] })).toEqual(['doi:10.1000/x']);
    const article = { '@type': ['Thing', 'ScholarlyArticle'] };
    expect(ofJson({ '@graph': [{ ...article, sameAs: 'https://doi.org/10.1000/x' }] })).toEqual([
      'doi:10.1000/x',
    ]);
    expect(
      ofJson({
        ...article,
        identifier: [{ '@type': 'PropertyValue', propertyID: 'doi', value: '10.1000/x' }],
        citation: [{ ...article, identifier: '10.1000/cited' }],
      }),
    ).toEqual(['doi:10.1000/x']);
    expect(ofJson({ '@type': 'WebPage', identifier: '10.1000/x' })).toEqual([]);
  });
});

describe('versionOf', () => {
  it.each([
    ['https://arxiv.org/abs/2402.10877v3', 'v3'],
    ['https://arxiv.org/pdf/2402.10877v12.pdf', 'v12'],
    ['https://arxiv.org/html/hep-th/9901001v1', 'v1'],
    ['https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf', 'v2'],
    ['https://arxiv.org/abs/2402.10877', undefined],
    ['https://www.lesswrong.com/posts/Ab3dEf7hJkMnPqRsT/on-v2', undefined],
    ['no address', undefined],
  ])('of %s is %s', (address, version) => {
    expect(versionOf(address)).toBe(version);
  });
});
