/**
 * How the edge tab looks, and the sidebar and the card from outside; what is in them is styled by their own page.
 *
 * @module
 */

/**
 * Further styles of the overlay's closed root; colours are defined with the marks. The edge tab is as
 * narrow as the margin that forums and arXiv leave beside their text: 16 px on a telephone.
 */
export const PANEL_STYLES = `
.edge-tab {
  all: unset; box-sizing: border-box; position: fixed; right: 0; top: 40%; z-index: 2147483646;
  min-width: 16px; padding: 15px 1px; cursor: pointer; text-align: center;
  font: 600 10px/1.2 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums;
  color: var(--accent); background: var(--paper);
  border: 1px solid var(--line); border-right: 0; border-radius: 8px 0 0 8px;
  box-shadow: 0 1px 6px rgb(0 0 0 / 12%);
}
@media (min-width: 800px) { .edge-tab { min-width: 20px; font-size: 11px; } }
.edge-tab:hover { color: var(--paper); background: var(--accent); border-color: var(--accent); }
.edge-tab:focus-visible { outline: 2px solid var(--accent); outline-offset: -3px; }

.sidebar {
  position: fixed; top: 0; right: 0; bottom: 0; z-index: 2147483647; box-sizing: border-box;
  max-width: 100%; background: var(--paper); border-left: 1px solid var(--line);
  box-shadow: -2px 0 14px rgb(0 0 0 / 8%);
}
.sidebar iframe, .card iframe { display: block; border: 0; width: 100%; height: 100%; }
.sidebar.dragged iframe { pointer-events: none; }
.grip {
  all: unset; position: absolute; left: -4px; top: 0; bottom: 0; width: 8px; cursor: ew-resize;
  touch-action: none;
}
.grip:hover, .grip:focus-visible, .dragged .grip {
  background: linear-gradient(90deg, transparent 3px, var(--accent) 3px 5px, transparent 5px);
}

.card {
  position: fixed; top: 0; left: 0; z-index: 2147483646; box-sizing: border-box; pointer-events: none;
  width: 320px; max-width: calc(100% - 16px);
  height: 80px; overflow: hidden; opacity: 0; background: var(--paper);
  border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 6px 24px rgb(0 0 0 / 16%);
}
.card.measured { opacity: 1; pointer-events: auto; }
`;
