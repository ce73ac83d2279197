/**
 * What stands at the places where a page may name a work, or show a passage that a stored claim rests
 * on.
 *
 * @module
 */
import { BORDER } from '../anchors/border.ts';
import { keyPlaces } from '../anchors/name-scanner.ts';
import type { ClaimId } from '../claims/model.ts';
import { dismissedOn } from '../library/dismissals.ts';
import { matchPassages, matchTitles, type NameMatch, seenTitle } from '../library/match-names.ts';
import { NameIndex } from '../library/name-index.ts';
import type { Name, TitleName } from '../library/names.ts';
import type { LibraryReader } from '../library/read.ts';
import { isMeant, knownTitle } from '../library/title-rule.ts';
import type { LikelyPlace, NamedPlace, TextPlace } from '../messages.ts';
import { idSigns } from '../works/id-signs.ts';
import type { SourceId } from '../works/source.ts';
import { textIds } from '../works/text-ids.ts';
import type { WorkId } from '../works/work-id.ts';
import { readLibraryForPage, theLibrary } from './library.ts';

/** How much text from a place on is looked at, in UTF-16 code units: more than the longest name. */
const FAR = 600;

let current: Promise<NameIndex | undefined> = Promise.resolve(undefined);

/** The names of the library as it is now. They are read one after another, never twice at once. */
function theNames(): Promise<NameIndex> {
  const next = current.then(async (former) => NameIndex.of(await theLibrary(), former));
  current = next.catch(() => undefined);
  return next;
}

/** Where in a page's text a name begins by its letters, or an identifier may stand. */
export async function likelyPlaces(text: string): Promise<TextPlace[]> {
  const names = await theNames();
  const places = Map.groupBy(keyPlaces(text, names.table), ({ offset }) => offset);
  const known = await names.namesAt([...places.values()].flatMap((some) => some.map((p) => p.key)));
  const named = [...places].flatMap(([offset, some]) => {
    const keys = some.map(({ key }) => key);
    const here = keys.filter((key) => standsAt(text, offset, known.get(key) ?? []));
    return here.length > 0 ? [{ offset, keys: here, hasId: false }] : [];
  });
  const ids = idSigns(text, BORDER).map((offset) => ({ offset, keys: [], hasId: true }));
  return [...named, ...ids];
}

function standsAt(text: string, offset: number, names: readonly Name[]): boolean {
  const [before, after] = [text.charAt(offset - 1), text.slice(offset, offset + FAR)];
  const place = { before, text: after, enclosed: [] };
  return matchTitles(place, names).length > 0 || matchPassages(place, names).length > 0;
}

/**
 * What stands at places of a page. Titles that the reader dismissed there are left out.
 *
 * @param address the page's, see `readLibraryForPage`.
 */
export async function namedPlaces(
  page: SourceId,
  places: readonly LikelyPlace[],
  address: string | undefined,
): Promise<NamedPlace[]> {
  const names = await (await theNames()).namesAt(places.flatMap(({ keys }) => keys));
  const dismissed = await dismissedOn(await theLibrary(), page);
  const reader = await readLibraryForPage(address);
  const found = await Promise.all(
    places.map((place, at) => {
      const here = place.keys.flatMap((key) => names.get(key) ?? []);
      return Promise.all([
        titleAt(reader, at, place, here, dismissed),
        passagesAt(reader, at, place, here),
      ]);
    }),
  );
  const ids = places.flatMap((place, at) => (place.hasId ? idsAt(at, place) : []));
  return [...found.flat(2), ...ids];
}

/** The longest title that is meant there. */
async function titleAt(
  reader: LibraryReader,
  at: number,
  place: LikelyPlace,
  names: readonly Name[],
  dismissed: ReadonlySet<WorkId>,
): Promise<NamedPlace[]> {
  for (const match of matchTitles(place, names)) {
    const { work } = match.name;
    if (dismissed.has(work) || !(await isMeantAt(reader, place, match))) continue;
    return [{ at, work, start: 0, end: match.end, by: 'title' }];
  }
  return [];
}

async function isMeantAt(
  reader: LibraryReader,
  place: LikelyPlace,
  { name, end }: NameMatch<TitleName>,
): Promise<boolean> {
  const work = await reader.work([name.work]);
  return work !== undefined && isMeant(seenTitle(place, end), knownTitle(name, work));
}

async function passagesAt(
  reader: LibraryReader,
  at: number,
  place: LikelyPlace,
  names: readonly Name[],
): Promise<NamedPlace[]> {
  const ids = matchPassages(place, names).map(({ claim }) => claim);
  const claims = await reader.claimsById(ids as ClaimId[]);
  return reader.shown(claims.values()).flatMap(({ id, source, anchor }) => {
    return anchor ? [{ at, claim: id, quote: { source, anchor } }] : [];
  });
}

function idsAt(at: number, { before, text }: LikelyPlace): NamedPlace[] {
  return textIds(before + text).flatMap(({ id: work, start, end }) => {
    const from = start - before.length;
    return from < 0 ? [] : [{ at, work, start: from, end: end - before.length, by: 'id' as const }];
  });
}
