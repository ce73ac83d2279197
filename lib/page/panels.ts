/**
 * What the overlay shows when the reader asks for it: the sidebar, the card, and the places
 * of the page that these lead to. A part of its own, loaded when it is first wanted.
 *
 * @module
 */
import type { OverlaySettings } from '../settings.ts';
import type { CommandHandlers } from './background.ts';
import { Card } from './card.ts';
import { type EdgeLabel, EdgeTab, edgeLabel, type PageTotals } from './edge-tab.ts';
import { Guide } from './guide.ts';
import type { PageReader } from './page-reader.ts';
import { PANEL_STYLES } from './panel-styles.ts';
import type { OverlayRoot } from './root.ts';
import { Sidebar } from './sidebar.ts';
import type { Spot } from './spot.ts';

/** The commands of the background that the panels carry out. */
export type PanelCommand =
  | 'showMention'
  | 'showQuote'
  | 'nextMention'
  | 'previousMention'
  | 'cardHeight';

/** What the panels are given of the overlay. */
export interface PanelHome {
  readonly root: OverlayRoot;
  readonly reader: PageReader;
  /** Gives the mark of a mention the focus, as soon as it is drawn. */
  readonly focusMark: (spot: Spot) => void;
  /** How the reader left the sidebar. */
  readonly settings: OverlaySettings;
  /** Called when the panels cover another part of the window than before. */
  readonly onMoved: () => void;
}

/** The sidebar, the card and the guide of one page. */
export class Panels {
  readonly sidebar: Sidebar;
  readonly card: Card;
  readonly commands: Pick<CommandHandlers, PanelCommand>;
  readonly #tab: EdgeTab;
  readonly #onMoved: () => void;
  #label: EdgeLabel | undefined;
  #wasOpen: boolean;

  constructor({ root, reader, focusMark, settings, onMoved }: PanelHome) {
    root.addStyles(PANEL_STYLES);
    this.sidebar = new Sidebar(root, settings.sidebarWidth, () => {
      this.#showTab();
      onMoved();
    });
    this.card = new Card(root);
    this.commands = this.#commandsOf(new Guide(reader, focusMark));
    this.#tab = new EdgeTab(root, (byKeyboard) => void this.sidebar.open({ byKeyboard }));
    this.#wasOpen = settings.sidebarOpen;
    this.#onMoved = onMoved;
  }

  /** The width at the right edge of the window that the sidebar or the edge tab covers. */
  get coveredWidth(): number {
    return this.sidebar.coveredWidth || this.#tab.coveredWidth;
  }

  /**
   * Takes over what the page has. A sidebar that the reader left open on a page before opens again
   * once there is something to show.
   */
  showTotals(totals: PageTotals): void {
    this.#label = edgeLabel(totals);
    this.#showTab();
    this.#onMoved();
    if (!this.#label || !this.#wasOpen) return;
    this.#wasOpen = false;
    void this.sidebar.open({ isRemembered: true });
  }

  #commandsOf(guide: Guide): Pick<CommandHandlers, PanelCommand> {
    return {
      showMention: ({ ids }) => guide.showMention(ids),
      showQuote: (quote) => guide.showQuote(quote),
      nextMention: () => guide.step(1),
      previousMention: () => guide.step(-1),
      cardHeight: ({ height }) => this.card.setHeight(height),
    };
  }

  #showTab(): void {
    this.#tab.show(this.sidebar.isOpen ? undefined : this.#label);
  }
}
