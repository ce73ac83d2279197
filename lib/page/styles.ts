/**
 * How what every page with marks gets looks: the marks.
 *
 * @module
 */
import { MARK_SIZE, RAISED_SIZE } from './placement.ts';

/** The styles of the overlay's closed root. Colours are those of assets/styles/tokens.css. */
export const STYLES = `
:host { all: initial !important; display: contents !important; }
.origin { position: absolute; left: 0; top: 0; }

.stage {
  display: contents;
  --accent: #2f5d93; --dispute: #a6432c; --paper: #fff; --ink: #fff; --line: #d5d8dd;
}
.stage[data-theme='dark'] {
  --accent: #93b7ea; --dispute: #f0a184; --paper: #17191c; --ink: #111418; --line: #3a3e45;
}

.mark {
  all: unset; box-sizing: border-box; position: absolute; display: grid; place-items: center;
  width: ${MARK_SIZE}px; cursor: pointer; user-select: none;
  font: 600 11px/1 system-ui, sans-serif; font-variant-numeric: tabular-nums; color: var(--ink);
}
.mark::before {
  content: ''; position: absolute; inset: 0; margin: auto; border-radius: 50%; z-index: -1;
  height: min(18px, 100% - 2px); aspect-ratio: 1; background: var(--accent);
}
.mark.disputed::before {
  height: min(16px, 100% - 2px); background: var(--dispute); border-radius: 3px; rotate: 45deg;
}
.mark.ownOnly { color: var(--accent); font-weight: 500; }
.mark.ownOnly::before { background: var(--paper); box-shadow: inset 0 0 0 1.5px var(--accent); }
.mark.raised { width: ${RAISED_SIZE}px; font-size: 9px; }
.mark.covered { visibility: hidden; }
.mark:hover::before { filter: brightness(1.15); }
.mark:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; border-radius: 50%; }

@media (forced-colors: active) {
  .mark::before { background: ButtonText; forced-color-adjust: none; }
}
@media print { :host { display: none !important; } }
`;
