/**
 * Finding titles in one paragraph of plain text, from the keys to the rule, as page and background
 * do together.
 *
 * @module
 */
import { KeyTable } from '../../lib/anchors/key-table.ts';
import { keyPlaces } from '../../lib/anchors/name-scanner.ts';
import { longestApart } from '../../lib/anchors/spans.ts';
import type { Work } from '../../lib/claims/model.ts';
import { matchTitles, seenTitle } from '../../lib/library/match-names.ts';
import { namesOfWork, type TitleName } from '../../lib/library/names.ts';
import { isMeant, knownTitle } from '../../lib/library/title-rule.ts';
import { WordCounts } from '../../lib/library/word-counts.ts';

/** A title in a text, from `start` to `end` in UTF-16 code units. */
export interface FoundTitle {
  readonly work: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the titles of these works. */
export class TitleFinder {
  readonly #works: ReadonlyMap<string, Work>;
  readonly #names: ReadonlyMap<number, readonly TitleName[]>;
  readonly #table: KeyTable;

  /** @param sentences further ordinary text, by which words are told from telling ones. */
  constructor(works: readonly Work[], sentences: readonly string[] = []) {
    const counts = new WordCounts();
    for (const { title } of works) counts.add(title);
    for (const sentence of sentences) counts.add(sentence);
    const names = works.flatMap((work) => namesOfWork(work, counts));
    this.#works = new Map(works.map((work) => [work.id, work]));
    this.#names = Map.groupBy(names, ({ key }) => key);
    this.#table = new KeyTable(Uint32Array.from(this.#names.keys()));
  }

  find(text: string): FoundTitle[] {
    const found = keyPlaces(text, this.#table).flatMap(({ offset, key }) => {
      const place = { before: text.slice(0, offset), text: text.slice(offset), enclosed: [] };
      const meant = matchTitles(place, this.#names.get(key) ?? []).find(({ name, end }) => {
        const work = this.#works.get(name.work);
        return work && isMeant(seenTitle(place, end), knownTitle(name, work));
      });
      return meant ? [{ work: meant.name.work, start: offset, end: offset + meant.end }] : [];
    });
    return longestApart(found);
  }
}
