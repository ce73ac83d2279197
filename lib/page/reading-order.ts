/**
 * The order in which things stand on the page.
 *
 * @module
 */
import type { Spot } from './spot.ts';

/**
 * Things of the page in the order in which they begin.
 *
 * To compare two nodes takes the browser the longer the more siblings they have, and a thread has
 * thousands: where the ways to things part, the children are numbered instead, once.
 */
export function inReadingOrder<Item>(items: readonly Item[], spotOf: (item: Item) => Spot): Item[] {
  const onTheWay = new Map<Node, Set<Node>>();
  for (const item of items) noteWay(beginningOf(spotOf(item)), onTheWay);
  const numbers = new Map<Node, number>();
  for (const [parent, children] of onTheWay) number(parent, children, numbers);
  const ways = new Map(items.map((item) => [item, wayTo(spotOf(item), numbers)]));
  return [...items].sort((a, b) => compareWays(ways.get(a) ?? [], ways.get(b) ?? []));
}

function beginningOf(spot: Spot): Node {
  return spot instanceof Element ? spot : spot.startContainer;
}

/** Notes by parent which children lead to a node. */
function noteWay(to: Node, onTheWay: Map<Node, Set<Node>>): void {
  let node = to;
  for (let parent = node.parentNode; parent; node = parent, parent = node.parentNode) {
    const children = onTheWay.get(parent);
    if (children?.has(node)) return;
    if (children) children.add(node);
    else onTheWay.set(parent, new Set([node]));
  }
}

/** Numbers some of the children of a node in their order. */
function number(parent: Node, some: ReadonlySet<Node>, numbers: Map<Node, number>): void {
  if (some.size < 2) return;
  let count = 0;
  for (let child = parent.firstChild; child && count < some.size; child = child.nextSibling) {
    if (some.has(child)) numbers.set(child, count++);
  }
}

/** The numbers of a spot and its ancestors among their siblings, from the document down. */
function wayTo(spot: Spot, numbers: ReadonlyMap<Node, number>): number[] {
  const way = spot instanceof Element ? [] : [spot.startOffset];
  for (let node: Node | null = beginningOf(spot); node; node = node.parentNode) {
    way.push(numbers.get(node) ?? 0);
  }
  return way.reverse();
}

function compareWays(one: readonly number[], other: readonly number[]): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const order = (one[at] ?? 0) - (other[at] ?? 0);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}
