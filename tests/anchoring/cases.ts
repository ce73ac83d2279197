/**
 * What happens to pages after something on them was quoted: each case makes a page, quotes a passage
 * of it, changes the page, and says where the passage now stands.
 *
 * @module
 */
import type { TextQuoteSelector } from '../../lib/anchors/anchor.ts';
import { type FoldedText, foldedAt, foldText } from '../../lib/anchors/folded-text.ts';
import { quoteAt } from '../../lib/anchors/quote.ts';
import { Passage } from './passage.ts';
import type { Random } from './random.ts';

/** Lengths of quotes, in characters. */
export const LENGTHS = [
  [15, 40],
  [40, 90],
  [90, 180],
  [180, 400],
] as const;

export type Length = (typeof LENGTHS)[number];

/** Prose, by paragraphs, and its plain words. */
export interface Prose {
  readonly paragraphs: readonly string[];
  readonly vocabulary: readonly string[];
}

/** A quote, the page as it is now, and where on it the quote stands; undefined: nowhere. */
export interface Case {
  readonly anchor: TextQuoteSelector;
  readonly page: FoldedText;
  readonly truth: { readonly start: number; readonly end: number } | undefined;
}

/** A page's paragraphs: the passage's own is kept apart, as it changes. */
interface Scene {
  readonly passage: Passage;
  readonly others: string[];
  /** Where among the others the passage's paragraph stands. */
  at: number;
  /** True where the passage is no longer on the page. */
  isGone: boolean;
}

type Change = (scene: Scene, random: Random, prose: Prose) => void;

/** What happens, in the words of the table that is printed. */
export const CHANGES = {
  'nothing changed': () => {},
  'edited: one word in ten': (scene, random, prose) => editWords(scene, 0.1, random, prose),
  'edited: one word in five': (scene, random, prose) => editWords(scene, 0.2, random, prose),
  'moved with its paragraph': moveParagraph,
  'a copy added elsewhere': (scene, random) => addElsewhere(scene, scene.passage.words, random),
  'edited, a copy of the old words elsewhere': (scene, random, prose) => {
    addElsewhere(scene, scene.passage.words, random);
    editWords(scene, 0.1, random, prose);
  },
  deleted: (scene) => {
    scene.passage.remove();
    scene.isGone = true;
  },
  'deleted with its paragraph': (scene) => {
    scene.passage.paragraph = '';
    scene.isGone = true;
  },
  'deleted, a lookalike elsewhere': (scene, random, prose) => {
    const { paragraph, start, end } = scene.passage;
    const lookalike = new Passage(paragraph, start, end);
    lookalike.turn(random);
    lookalike.edit(random, prose.vocabulary);
    addElsewhere(scene, lookalike.words, random);
    scene.passage.remove();
    scene.isGone = true;
  },
  'a number, name or negation changed': (scene, random) => {
    scene.passage.turn(random);
    scene.isGone = true;
  },
} as const satisfies Record<string, Change>;

export type ChangeName = keyof typeof CHANGES;

/** Makes a case of some length; the same chance makes the same case. */
export function makeCase(name: ChangeName, length: Length, prose: Prose, random: Random): Case {
  const scene = makeScene(length, prose, random);
  const before = foldPage(scene);
  const anchor = quoteAt(before.page, before.place).quote;
  const change: Change = CHANGES[name];
  change(scene, random, prose);
  const { page, place } = foldPage(scene);
  return { anchor, page, truth: scene.isGone ? undefined : place };
}

const PARAGRAPHS_A_PAGE = 120;

/** A page of some paragraphs of the prose, in their order, and a passage of whole words. */
function makeScene([shortest, longest]: Length, { paragraphs }: Prose, random: Random): Scene {
  const from = random.below(Math.max(1, paragraphs.length - PARAGRAPHS_A_PAGE));
  const page = paragraphs.slice(from, from + PARAGRAPHS_A_PAGE);
  const folded = foldText(page).text;
  for (;;) {
    const at = random.below(page.length);
    const paragraph = page[at] ?? '';
    const starts = [...paragraph.matchAll(/(?<=^|\s)\S/g)].map(({ index }) => index);
    const start = random.pick(starts);
    const wanted = start + shortest + random.below(longest - shortest);
    const end = paragraph.slice(0, wanted).search(/\s\S*$/);
    if (wanted > paragraph.length || end - start < shortest) continue;
    // A single word can only be replaced whole.
    if (!paragraph.slice(start, end).includes(' ')) continue;
    const around = paragraph.slice(Math.max(0, start - BESIDE), end + BESIDE);
    if (standsOnce(folded, foldText([around]).text)) {
      const passage = new Passage(paragraph, start, end);
      return { passage, others: page.toSpliced(at, 1), at, isGone: false };
    }
  }
}

/** A passage that the page has twice, with these many characters on both sides, is left out. */
const BESIDE = 20;

function standsOnce(text: string, words: string): boolean {
  return text.indexOf(words) === text.lastIndexOf(words);
}

function foldPage({ passage, others, at }: Scene) {
  const page = foldText(others.toSpliced(at, 0, passage.paragraph));
  return {
    page,
    place: {
      start: foldedAt(page, { chunk: at, offset: passage.start }),
      end: foldedAt(page, { chunk: at, offset: passage.end }),
    },
  };
}

/** Edits that many of the passage's words, at least one, and in every third case one beside it. */
function editWords({ passage }: Scene, share: number, random: Random, prose: Prose): void {
  const edits = Math.max(1, Math.round(passage.words.split(/\s+/).length * share));
  for (let edit = 0; edit < edits; edit += 1) passage.edit(random, prose.vocabulary);
  if (random.below(3) === 0) passage.editBeside(random, prose.vocabulary);
}

/** Adds words to the end of a paragraph that is not next to the passage's. */
function addElsewhere({ others, at }: Scene, words: string, random: Random): void {
  const places = others.map((_, place) => place).filter((place) => place < at - 1 || place > at);
  const place = random.pick(places);
  others[place] = `${others[place]} ${words}`;
}

function moveParagraph(scene: Scene, random: Random): void {
  const order = random.shuffle(scene.others);
  scene.others.splice(0, order.length, ...order);
  scene.at = random.below(order.length + 1);
}
