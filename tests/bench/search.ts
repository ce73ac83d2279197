/**
 * What the library's search costs at 10,000 claims on 2,000 works: building the catalogue, which a
 * worker does once, and what a reader waits for while typing.
 *
 * @module
 */
import 'fake-indexeddb/auto';
import { Catalogue } from '../../lib/library/catalogue.ts';
import { asking, claimId } from '../../lib/library/own.examples.ts';
import { citing, newLibrary, packOf, workId } from '../../lib/library/pack.examples.ts';
import { replacePack } from '../../lib/library/replace-pack.ts';
import { saveAbout } from '../../lib/library/save-about.ts';
import { searchCatalogue } from '../../lib/library/search.ts';
import { similarClaims } from '../../lib/library/similar.ts';
import type { Bench } from '../../scripts/bench.ts';
import { quickestTime } from '../../scripts/quickest-time.ts';

const CLAIMS = 10_000;
const WORKS = 2_000;
const WORDS = 5_000;

const bench: Bench = async () => {
  const library = await newLibrary();
  await replacePack(library, packOf(thousandsOfClaims()));
  const catalogue = new Catalogue(library);
  const begun = performance.now();
  await catalogue.refresh();
  const built = performance.now() - begun;
  const search = (query: string) =>
    quickestTime(() => {
      searchCatalogue(catalogue, {
        query,
        what: 'claims',
        facets: {},
        sort: 'relevance',
        offset: 0,
        limit: 50,
      });
    });
  const changed = performance.now();
  await saveAbout(library, asking(), claimId('claim-1'), { note: 'Noted.' });
  await catalogue.refresh();
  return [
    { what: `building it for ${CLAIMS} claims, on fake-indexeddb`, value: built, unit: 'ms' },
    { what: 'following one change', value: performance.now() - changed, unit: 'ms' },
    { what: 'a search for nothing: everything', value: search(''), unit: 'ms' },
    { what: 'a search for the beginning of a word', value: search('word1'), unit: 'ms' },
    { what: 'a search for two words', value: search('word12 word7'), unit: 'ms' },
    { what: 'a search for a word that is misspelt', value: search('qord1234'), unit: 'ms' },
    { what: 'claims that say nearly the same', value: similarTime(catalogue), unit: 'ms' },
  ];
};
export default bench;

function similarTime(catalogue: Catalogue): number {
  const text = textOf(17);
  const works = [workId('arxiv:2401.00017')];
  return quickestTime(() => {
    similarClaims(catalogue, { text, works });
  });
}

function thousandsOfClaims() {
  const idOf = (n: number) => `arxiv:2401.${String(n % WORKS).padStart(5, '0')}`;
  return {
    works: Array.from({ length: WORKS }, (_, n) => ({ id: idOf(n), title: textOf(n * 7) })),
    claims: Array.from({ length: CLAIMS }, (_, n) => ({
      id: `claim-${n}`,
      text: textOf(n),
      topics: [`topic ${n % 40}`],
      speaker: [`Speaker ${n % 300}`],
      citations: [citing(idOf(n)), citing(idOf(n * 3 + 1), 'disputes')],
    })),
  };
}

/** Twenty words, the low numbers commoner, as in a language. */
function textOf(seed: number): string {
  const words = Array.from({ length: 20 }, (_, n) => {
    const spread = ((seed * 7_919 + n * 104_729) % 1_000) / 1_000;
    return `word${Math.floor(WORDS ** spread)}`;
  });
  return `${words.join(' ')}.`;
}
