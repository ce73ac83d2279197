/**
 * Where a mark stands: in the margin beside its line; where the text reaches the window's edge, after
 * the line's last word; where neither is free, raised at the mention's end. It is no higher than its
 * line, so that the marks of tightly set lines stand below each other.
 *
 * Everything here only reads the page. Boxes are in CSS pixels from the viewport's left and top.
 *
 * @module
 */
import { holderOf, isWithin, type Spot } from './spot.ts';

/** A box that a mark takes. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly form: 'margin' | 'lineEnd' | 'raised';
}

/** A place in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The room there is for marks: from the window's left edge to the sidebar or the right edge. */
export interface Room {
  readonly left: number;
  readonly right: number;
}

/** The width of a mark, and its height where the lines are not set tighter: WCAG 2.2's target. */
export const MARK_SIZE = 24;
/** The width and height of a mark that is raised at its mention; no mark is lower. */
export const RAISED_SIZE = 16;
const GAP = 6;

/** How much further out than a paragraph its column may end and still be taken for one margin. */
const INSET = 72;
/** How much further out than what it holds one box of a column may end. */
const STEP = 32;

/** The box of a mention's words on the first of its lines; undefined where it has none. */
export function firstLine(mention: Spot): DOMRect | undefined {
  return linesOf(mention)[0];
}

function linesOf(mention: Spot): DOMRect[] {
  return [...mention.getClientRects()].filter(({ width }) => width > 0);
}

/**
 * The place of a mark for a mention, clear of the marks placed before; undefined where all of the
 * mention is beyond the room. The line of the mention must be in view: whether a place is free is
 * asked of the window.
 *
 * @param isOurs tells our own element from the page's.
 */
export function placeMark(
  mention: Spot,
  line: DOMRect,
  room: Room,
  taken: readonly Place[],
  isOurs: (element: Element) => boolean,
): Place | undefined {
  const block = blockOf(mention);
  const column = columnOf(block);
  const height = heightAmong(block, line);
  const y = line.top + (line.height - height) / 2;
  const box = { y, width: MARK_SIZE, height } as const;
  const isFree = (place: Place) =>
    place.x >= room.left && place.x + place.width <= room.right && isEmpty(place, mention, isOurs);

  const margins = [
    beside({ ...box, x: column.right + GAP, form: 'margin' }, taken),
    beside({ ...box, x: column.left - GAP - MARK_SIZE, form: 'margin' }, taken, -1),
  ];
  const inMargin = margins.find(isFree);
  if (inMargin) return inMargin;

  const atEnd = beside({ ...box, x: endOfLine(block, line) + GAP, form: 'lineEnd' }, taken);
  if (isFree(atEnd)) return atEnd;
  return raisedAt(mention, room, taken);
}

/** Raised at the first of the mention's lines that is not wholly beyond the room, behind the sidebar. */
function raisedAt(mention: Spot, room: Room, taken: readonly Place[]): Place | undefined {
  const most = room.right - RAISED_SIZE;
  const line = linesOf(mention).find(({ left }) => left <= most);
  if (!line) return undefined;
  const box = { width: RAISED_SIZE, height: RAISED_SIZE, form: 'raised' } as const;
  const end = { ...box, x: line.right - 2, y: line.top - RAISED_SIZE / 2 };
  const place = beside(end, taken);
  if (place.x <= most) return place;
  const inwards = beside({ ...end, x: most }, taken, -1);
  return { ...inwards, x: Math.max(room.left, inwards.x) };
}

/** The height of a mark that keeps clear of those of the lines above and below. */
function heightAmong(block: Element, line: DOMRect): number {
  const distance = Number.parseFloat(getComputedStyle(block).lineHeight) || line.height;
  return Math.max(RAISED_SIZE, Math.min(MARK_SIZE, distance - 1));
}

/** The nearest ancestor that lays out lines of text. */
function blockOf(mention: Spot): Element {
  let block = holderOf(mention);
  while (block.parentElement && /^(inline|contents)/.test(getComputedStyle(block).display)) {
    block = block.parentElement;
  }
  return block;
}

/** The left and right edge of the text's column: lists, quotations and comment boxes go with it. */
function columnOf(block: Element): Room {
  const { left: blockLeft, right: blockRight } = block.getBoundingClientRect();
  let left = blockLeft;
  let right = blockRight;
  for (let up = block.parentElement; up && up !== document.body; up = up.parentElement) {
    const box = up.getBoundingClientRect();
    if (box.right > Math.min(blockRight + INSET, right + STEP)) break;
    if (box.left < Math.max(blockLeft - INSET, left - STEP)) break;
    right = Math.max(right, box.right);
    left = Math.min(left, box.left);
  }
  return { left, right };
}

/** The right end of the last word that stands on a line of a block. */
function endOfLine(block: Element, line: DOMRect): number {
  const words = document.createRange();
  words.selectNodeContents(block);
  const middle = line.top + line.height / 2;
  let end = line.right;
  for (const { top, bottom, right } of words.getClientRects()) {
    if (top <= middle && bottom >= middle) end = Math.max(end, right);
  }
  return end;
}

/** Moves a place away from its text until it is clear of the marks that are there. */
function beside(place: Place, taken: readonly Place[], direction: 1 | -1 = 1): Place {
  let { x } = place;
  for (let moved = true; moved; ) {
    moved = false;
    for (const other of taken) {
      const overlaps =
        x < other.x + other.width &&
        other.x < x + place.width &&
        place.y < other.y + other.height &&
        other.y < place.y + place.height;
      if (!overlaps) continue;
      x = direction === 1 ? other.x + other.width + 2 : other.x - place.width - 2;
      moved = true;
    }
  }
  return { ...place, x };
}

/** Whether nothing of the page is at a place but what the mention itself stands in. */
function isEmpty(
  { x, y, width, height }: Place,
  mention: Spot,
  isOurs: (element: Element) => boolean,
): boolean {
  const middle = y + height / 2;
  return [x + 1, x + width / 2, x + width - 1].every(
    (at) => !whatIsAt(at, middle, mention, isOurs).cover,
  );
}

/** What lies over the ground of a mention at a point: see-through layers, then a cover or none. */
function whatIsAt(
  x: number,
  y: number,
  mention: Spot,
  isOurs: (element: Element) => boolean,
): { cover: Element | undefined; layers: Element[] } {
  const layers: Element[] = [];
  for (const element of document.elementsFromPoint(x, y)) {
    if (isOurs(element)) continue;
    // Words in running text are the ground themselves.
    if (element !== mention && isWithin(element, mention)) break;
    if (!isSeeThrough(element)) return { cover: element, layers };
    layers.push(element);
  }
  return { cover: undefined, layers };
}

/** Whether something of the page has come to cover the middle of a box, such as a header. */
export function isCovered(
  { x, y, width, height }: DOMRect,
  mention: Spot,
  isOurs: (element: Element) => boolean,
): boolean {
  const { cover } = whatIsAt(x + width / 2, y + height / 2, mention, isOurs);
  return cover !== undefined && !holderOf(mention).contains(cover);
}

/** Sites lay empty boxes over their margins, which neither show anything nor hold words. */
function isSeeThrough(element: Element): boolean {
  if (element.matches('a,button,input,textarea,select,img,svg,video,canvas,iframe,object')) {
    return false;
  }
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  const isPainted =
    backgroundImage !== 'none' || !/^(rgba\(.*, 0\)|transparent)$/.test(backgroundColor);
  const hasWords = [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
  );
  return !isPainted && !hasWords;
}

/**
 * The `z-index` that puts a mark into the layer of its mention: that of the outermost stacking
 * context which holds it, or of an empty layer that the site lays over the margin. So a header or
 * dialog that covers the mention covers the mark, and no layer swallows it.
 */
export function layerAt(
  { x, y, width, height }: Place,
  mention: Spot,
  isOurs: (element: Element) => boolean,
): number {
  const { cover, layers } = whatIsAt(x + width / 2, y + height / 2, mention, isOurs);
  const holder = holderOf(mention);
  return Math.max(...(cover ? [holder] : [holder, ...layers]).map(layerOf));
}

function layerOf(element: Element): number {
  let layer = 0;
  for (let up: Element | null = element; up && up !== document.body; up = up.parentElement) {
    const { zIndex, position } = getComputedStyle(up);
    if (zIndex === 'auto') continue;
    const parent = up.parentElement && getComputedStyle(up.parentElement).display;
    if (position !== 'static' || /flex|grid/.test(parent ?? '')) layer = Number(zIndex);
  }
  return layer;
}
