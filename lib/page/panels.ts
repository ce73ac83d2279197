/**
 * What the overlay shows when the reader asks for it: the sidebar and the card. A part of its own,
 * loaded when it is first wanted.
 *
 * @module
 */
import { Card } from './card.ts';
import { PANEL_STYLES } from './panel-styles.ts';
import type { OverlayRoot } from './root.ts';
import { Sidebar } from './sidebar.ts';

/** The sidebar and the card of one page. */
export class Panels {
  readonly sidebar: Sidebar;
  readonly card: Card;

  /**
   * @param sidebarWidth in CSS pixels.
   * @param onMoved is called when the sidebar covers another part of the window than before.
   */
  constructor(root: OverlayRoot, sidebarWidth: number, onMoved: () => void) {
    root.addStyles(PANEL_STYLES);
    this.sidebar = new Sidebar(root, sidebarWidth, onMoved);
    this.card = new Card(root);
  }
}
