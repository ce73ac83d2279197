/**
 * Fifty works as different as bibliographies hold them, for the round trips of the formats.
 *
 * @module
 */
import * as v from 'valibot';
import { type Work, workSchema } from '../claims/model.ts';

type Row = readonly [
  id: string,
  title: string,
  authors: string,
  issued: string,
  rest?: Partial<v.InferInput<typeof workSchema>>,
];

const editors = (...names: string[]) => ({ editor: names.map((literal) => ({ literal })) });

/** Authors stand apart by semicolons; `…` at the end: the list is not complete. */
const ROWS: readonly Row[] = [
  [
    'arxiv:2310.15213',
    'Function Vectors in Large Language Models',
    'Eric Todd; David Bau',
    '2023-10-23',
  ],
  ['arxiv:2311.08379', 'Scheming AIs: Will AIs fake alignment?', 'Joe Carlsmith', '2023'],
  [
    'arxiv:1706.03762',
    'Attention Is All You Need',
    'Ashish Vaswani; Noam Shazeer; …',
    '2017-06',
    {
      'container-title': 'Advances in Neural Information Processing Systems',
      page: '5998-6008',
      volume: '30',
    },
  ],
  ['arxiv:math/0309136', 'A survey of old-style ids', 'Ben Green', '2003-09-08'],
  [
    'arxiv:hep-th/9711200',
    'The Large N Limit of Superconformal Field Theories',
    'Juan Martín Maldacena',
    '1997',
    { sameAs: ['doi:10.1023/a:1026654312961'] },
  ],
  [
    'doi:10.1126/science.adi1374',
    'Ångström & Øresund: naïve façades',
    'Søren Kierkegård; Čeněk Šídlo',
    '2024-02-29',
    { 'container-title': 'Science', volume: '383', issue: '6686', page: '1-20' },
  ],
  [
    'doi:10.1038/nature14539',
    'Deep learning',
    'Yann LeCun; Yoshua Bengio; Geoffrey Hinton',
    '2015-05-27',
    { 'container-title': 'Nature', volume: '521', issue: '7553', page: '436-444' },
  ],
  [
    'doi:10.1103/physrevlett.116.061102',
    'Observation of Gravitational Waves',
    'LIGO Scientific Collaboration; Virgo Collaboration',
    '2016-02-11',
    { 'container-title': 'Physical Review Letters', volume: '116', issue: '6', page: '061102' },
  ],
  [
    'doi:10.1007/978-3-540-74958-5',
    'Machine Learning: ECML 2007',
    'Joost N. Kok',
    '2007',
    { publisher: 'Springer', ...editors('Joost N. Kok', 'Jacek Koronacki') },
  ],
  [
    'doi:10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o',
    'A DOI with angle brackets',
    'Ann Other',
    '1998-06',
  ],
  [
    'doi:10.1000/a_b',
    '100% of $5 & #1 {braces} ~tilde_ ^caret \\backslash',
    'Tess Special',
    '2020',
  ],
  [
    'doi:10.1000/quotes',
    '“Curly”, "straight" and ‘single’ quotes — with – dashes',
    'Q. Mark',
    '2020',
  ],
  ['doi:10.1000/less', 'When p < 0.05 > 0.01 | q', 'P. Value', '2019-12'],
  ['doi:10.1000/japanese', '深層学習の研究', '山田 太郎; 佐藤 花子', '2021'],
  ['doi:10.1000/arabic', 'دراسة في التعلم', 'محمد الخوارزمي', '2018'],
  ['doi:10.1000/greek', 'Über α-Zerfälle und β⁻-Strahlung', 'Jürgen Müller', '1934'],
  ['doi:10.1000/polish', 'Łódź żółć', 'Stanisław Łukasiewicz', '1951'],
  ['doi:10.1000/turkish', 'İstanbul’da ışık', 'Oğuz Şahin', '2012'],
  ['doi:10.1000/vietnamese', 'Nghiên cứu tiếng Việt', 'Nguyễn Văn An', '2016'],
  ['doi:10.1000/russian', 'О методе наименьших квадратов', 'Андрей Марков', '1900'],
  [
    'doi:10.1000/particles',
    'Names with particles',
    'Ludwig van Beethoven; José de la Cruz; Vincent van der Berg',
    '2001',
  ],
  [
    'doi:10.1000/suffix',
    'Names with suffixes',
    'Martin Luther King Jr.; Robert Downey Sr.; Henry Ford III',
    '2002',
  ],
  ['doi:10.1000/hyphen', 'Hyphenated names', 'Jean-Pierre Serre; Mary-Jane Watson-Parker', '2003'],
  ['doi:10.1000/apostrophe', 'Apostrophes', "Conor O’Brien; Dara O'Shea", '2004'],
  ['doi:10.1000/single', 'Names of one word', 'Aristotle; Plato', '0350'],
  [
    'doi:10.1000/company',
    'A report with a comma in its author',
    'Google, Inc.',
    '2010',
    { publisher: 'Google' },
  ],
  ['doi:10.1000/openai', 'GPT-4 Technical Report', 'OpenAI', '2023-03'],
  [
    'doi:10.1000/and',
    'A group with “and” in its name',
    'Department of Health and Social Care',
    '2022',
  ],
  [
    'doi:10.1000/long-list',
    'Many authors',
    Array.from({ length: 40 }, (_, at) => `Author Number${at}`).join('; '),
    '2022',
  ],
  ['doi:10.1000/et-al', 'One author and others', 'First Author; …', '2021'],
  ['doi:10.1000/no-author', 'No author', '', '2020'],
  ['doi:10.1000/no-date', 'No date', 'Undated Person', ''],
  ['doi:10.1000/nothing', 'Neither author nor date', '', ''],
  ['doi:10.1000/month', 'A month only', 'M. Onth', '2024-11'],
  [
    'doi:10.1000/conference',
    'At a conference',
    'C. Onference',
    '2019',
    {
      'container-title': 'Proceedings of the 36th International Conference on Machine Learning',
      page: '1-9',
      ...editors('Kamalika Chaudhuri', 'Ruslan Salakhutdinov'),
    },
  ],
  [
    'doi:10.1000/volume',
    'Volume without pages',
    'V. Olume',
    '1999',
    { 'container-title': 'Journal of Volumes', volume: 'XII' },
  ],
  [
    'doi:10.1000/pages',
    'One page',
    'P. Age',
    '1999',
    { 'container-title': 'Journal of Pages', page: 'e0123456' },
  ],
  [
    'doi:10.1000/book',
    'The Art of Computer Programming',
    'Donald E. Knuth',
    '1968',
    { publisher: 'Addison-Wesley' },
  ],
  ['doi:10.1000/math', 'On O(n²) and x₁ ≤ ∞', 'M. Ath', '2011'],
  ['doi:10.1000/emoji', 'A paper with 🎈 in it', 'E. Moji', '2022'],
  ['doi:10.1000/tags', 'Not <script>alert(1)</script> but text', 'T. Ags', '2022'],
  ['doi:10.1000/mccall', 'CAPITALS and McDonald’s iPhone', 'Ronald McDonald', '2022'],
  ['doi:10.1000/colon', 'Part 1: a, b; c — and d / e', 'C. Olon', '2022'],
  [
    'openreview:AwyxtyMwaG',
    'On OpenReview',
    'O. Review',
    '2024',
    { 'container-title': 'ICLR 2024' },
  ],
  [
    'acl:2020.acl-main.463',
    'Climbing towards NLU',
    'Emily M. Bender; Alexander Koller',
    '2020-07',
    { 'container-title': 'Proceedings of ACL', topics: ['meaning', 'form'] },
  ],
  ['pmid:12082125', 'In PubMed', 'P. Med', '2002', { sameAs: ['pmcid:PMC1234567'] }],
  ['lw:w4aeAFzSAguvqA5qu', 'A post on LessWrong', 'johnswentworth', '2021-05-01', { kind: 'post' }],
  ['eaf:HmQGHGCnvmpCNDBjc', 'A post on the EA Forum', 'Some Author', '2023', { kind: 'post' }],
  ['lwcomment:mcA57W6YK6a2TGaE2', 'A comment', 'Thane Ruthenis', '2023-12-20', { kind: 'comment' }],
  [
    'url:https://example.org/report',
    'A report at an address',
    'Example Foundation',
    '2021',
    { copies: ['https://example.org/report?utm_source=x'] },
  ],
];

export const WORKS: readonly Work[] = ROWS.map(([id, title, authors, issued, rest]) => {
  const names = authors.split('; ').filter((name) => name !== '' && name !== '…');
  return v.parse(workSchema, {
    id,
    kind: 'paper',
    title,
    ...(names.length > 0 && { author: names.map((literal) => ({ literal })) }),
    ...(authors.endsWith('…') && { moreAuthors: true }),
    ...(issued !== '' && { issued: { 'date-parts': [issued.split('-').map(Number)] } }),
    ...rest,
  });
});
