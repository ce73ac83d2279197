/**
 * How the button beside a selection looks.
 *
 * @module
 */

/** Further styles of the overlay's closed root; colours are defined with the marks. */
export const ADD_BUTTON_STYLES = `
.add-claim {
  all: unset; box-sizing: border-box; position: absolute; z-index: 2147483645; width: 92px;
  height: 28px; cursor: pointer; user-select: none; text-align: center;
  font: 600 12px/28px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  color: var(--paper); background: var(--accent); border-radius: 14px;
  box-shadow: 0 1px 6px rgb(0 0 0 / 25%);
}
.add-claim:hover { filter: brightness(1.1); }
.add-claim:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;
