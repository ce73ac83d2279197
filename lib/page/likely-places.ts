/**
 * Reading running text for places where a work may be named: by a title, of which the page knows
 * nothing but the key, or by an identifier.
 *
 * @module
 */
import type { KeyTable } from '../anchors/key-table.ts';
import { type KeyPlace, NameScanner } from '../anchors/name-scanner.ts';
import type { LikelyPlace } from '../messages.ts';
import { type RunPlace, TextRun } from './text-run.ts';

/** Text that is not the page's words. */
const NO_WORDS = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'select',
  'option',
]);
const EDITOR = '[contenteditable]:not([contenteditable=false])';

/** How many characters are read before it is looked whether the slice is over. */
const AT_ONCE = 20_000;
/** And how many places are looked at. */
const PLACES_AT_ONCE = 20;

/** A place, as the background is told of it, and where to find it again. */
export interface FoundPlace {
  readonly run: TextRun;
  readonly at: RunPlace;
  readonly likely: LikelyPlace;
}

/** The places in a part of the page, in steps. */
export function* likelyPlaces(root: Element, table: KeyTable): Generator<void, FoundPlace[]> {
  const run = new TextRun();
  const scanner = new NameScanner(table);
  const ids: RunPlace[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let parent: Element | null = null;
  let isRead = false;
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement !== parent) {
      parent = node.parentElement;
      isRead = parent !== null && !NO_WORDS.has(parent.localName);
    }
    if (!isRead) continue;
    const text = node as Text;
    const chunk = run.add(text);
    scanner.feed(text.data, chunk);
    for (const offset of idSigns(text.data)) ids.push({ chunk, offset });
    length += text.length + 1;
    if (length < AT_ONCE) continue;
    length = 0;
    yield;
  }
  return yield* describePlaces(run, scanner.places, ids);
}

function* describePlaces(
  run: TextRun,
  keyPlaces: readonly KeyPlace[],
  ids: readonly RunPlace[],
): Generator<void, FoundPlace[]> {
  const found: FoundPlace[] = [];
  const byPosition = Map.groupBy(
    keyPlaces.filter((place) => !place.isWhole || isSetOff(run, place)),
    (place) => run.position(place),
  );
  const outside = document.querySelector('h1');
  const answers = new Map<Element, boolean>();
  const isText = (place: RunPlace) => {
    const parent = run.nodeAt(place)?.parentElement;
    if (!parent) return false;
    const answer = answers.get(parent) ?? !(parent.closest(EDITOR) || outside?.contains(parent));
    answers.set(parent, answer);
    return answer;
  };
  for (const places of byPosition.values()) {
    if (found.length % PLACES_AT_ONCE === 0) yield;
    const [at] = places;
    if (!at || !isText(at)) continue;
    const keys = places.map(({ key }) => key);
    found.push({ run, at, likely: { ...run.around(at), keys, hasId: false } });
  }
  for (const at of ids) {
    if (found.length % PLACES_AT_ONCE === 0) yield;
    // What a link names is its address.
    if (!isText(at) || run.nodeAt(at)?.parentElement?.closest('a[href]')) continue;
    found.push({ run, at, likely: { ...run.around(at), enclosed: [], keys: [], hasId: true } });
  }
  return found;
}

/** Whether a short name, which may be a common word, has a capital, or something that sets it off. */
function isSetOff(run: TextRun, place: RunPlace): boolean {
  const text = run.nodeAt(place)?.data ?? '';
  const first = text.slice(place.offset, place.offset + 2);
  const former = text.charAt(place.offset - 1);
  return first !== first.toLowerCase() || (former !== '' && /[^\s\p{L}\p{N}.,;:()]/u.test(former));
}

const ID_SIGN = /\d{4}|:\/\/|10\//g;
const LIKELY_ID = /10\.\d{4}|\d{4}\.\d{4}|arxiv|pmid|pmc\d|:\/\/|10\/|-\d{8}|\/\d{7}/i;
/** How far around the sign what says so may stand. */
const REACH = 24;
/** How much of the text from an identifier on is looked through for more of them. */
const COVERED = 300;

/** Where words begin that may be identifiers, not two close to each other. */
function idSigns(text: string): number[] {
  const places: number[] = [];
  ID_SIGN.lastIndex = 0;
  for (let sign = ID_SIGN.exec(text); sign; sign = ID_SIGN.exec(text)) {
    const { index } = sign;
    if (!LIKELY_ID.test(text.slice(Math.max(0, index - REACH), index + REACH))) continue;
    let start = index;
    while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1;
    places.push(start);
    ID_SIGN.lastIndex = Math.max(index + 1, start + COVERED);
  }
  return places;
}
