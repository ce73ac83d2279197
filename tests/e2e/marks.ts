/**
 * Finding a mark and waiting until it stands still, in whichever browser.
 *
 * @module
 */
import { expect } from '@playwright/test';
import type { OverlayButton, Rect } from './in-page.ts';

/** The marks of the overlay. */
export const MARK = 'button[data-work-id]';
/** The tab at the window's edge that opens the sidebar. */
export const EDGE_TAB = 'button.edge-tab';

/** A mark as drawn. */
export interface Mark extends OverlayButton {
  readonly workId: string;
}

/** The overlay's buttons that are marks, with the work of each. */
export function asMarks(buttons: readonly OverlayButton[]): Mark[] {
  return buttons.map((button) => ({ ...button, workId: button.data['workId'] ?? '' }));
}

/** How a browser is asked for what a mark is found by. */
export interface MarkReader {
  marks(): Promise<Mark[]>;
  /** Brings the nth link marked with a work into view; its box. */
  bringLinkIntoView(workId: string, nth: number): Promise<Rect | null>;
}

/** The middle of the mark that stands beside the nth link of a work, once it stands still. */
export async function middleOfMark(
  reader: MarkReader,
  workId: string,
  nth: number,
): Promise<{ x: number; y: number }> {
  let former: string | undefined;
  let rect: Rect | undefined;
  await expect
    .poll(
      async () => {
        const link = await reader.bringLinkIntoView(workId, nth);
        rect = link ? nearest(await reader.marks(), workId, link) : undefined;
        const place = JSON.stringify([link, rect]);
        const isStill = rect !== undefined && place === former;
        former = place;
        return isStill;
      },
      { message: `a mark for ${workId}, standing still`, intervals: [60] },
    )
    .toBe(true);
  return middleOf(rect);
}

/** The middle of a box. */
export function middleOf(rect: Rect | undefined): { x: number; y: number } {
  if (!rect) throw new Error('What was to be clicked is gone.');
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

function nearest(marks: readonly Mark[], workId: string, link: Rect): Rect | undefined {
  const distance = ({ rect }: Mark) => Math.abs(middleOf(rect).y - middleOf(link).y);
  return marks.filter((mark) => mark.workId === workId).sort((a, b) => distance(a) - distance(b))[0]
    ?.rect;
}
