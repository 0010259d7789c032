/**
 * The bar's own sheet, put on its shadow root as a constructed sheet: measured in Chromium 156 and Firefox 153, that works from
 * an extension's world under `style-src 'none'` with Trusted Types. `!important` on `:host` wins over the page's rules.
 * Pixels, not rem: the page sets the size of rem. Contrast of all pairs of colours is 4.5 and more.
 */
export const BAR_STYLE = `
:host {
  all: initial !important;
  display: block !important;
  grid-column: var(--unlure-grid-column, auto) !important;
  align-self: stretch !important;
  min-width: 0 !important;
  margin: 8px 0 !important;
}
.bar {
  --back: #f5f5f4; --line: #dedbd7; --words: #57534e; --accent: #b45309; --press: #1c1917; --hover: #e7e5e4; --focus: #1d4ed8;
  box-sizing: border-box;
  display: flex;
  align-items: center;
  gap: 8px;
  min-height: 34px;
  padding-inline: 12px 4px;
  border: 1px solid var(--line);
  border-inline-start: 3px solid var(--accent);
  border-radius: 6px;
  background: var(--back);
  color: var(--words);
  font: 400 13px/20px system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  text-align: start;
  -webkit-text-size-adjust: none;
  text-size-adjust: none;
}
.dark { --back: #292524; --line: #44403c; --words: #d6d3d1; --accent: #f59e0b; --press: #fafaf9; --hover: #44403c; --focus: #93c5fd; }
@media (prefers-color-scheme: dark) {
  .auto { --back: #292524; --line: #44403c; --words: #d6d3d1; --accent: #f59e0b; --press: #fafaf9; --hover: #44403c; --focus: #93c5fd; }
}
.what { flex: 1 1 auto; min-width: 0; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
button {
  all: unset;
  box-sizing: border-box;
  flex: none;
  min-width: 44px;
  padding: 2px 10px;
  border-radius: 4px;
  color: var(--press);
  font-weight: 600;
  line-height: 22px;
  text-align: center;
  cursor: pointer;
}
button:hover { background: var(--hover); }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 0; }
@media (pointer: coarse) {
  .bar, button { min-height: 44px; }
  .bar { padding-block: 0; }
}
@media (forced-colors: active) {
  .bar { border-color: CanvasText; background: Canvas; color: CanvasText; }
  button { border: 1px solid ButtonBorder; background: ButtonFace; color: ButtonText; }
  button:focus-visible { outline-color: Highlight; }
}
@media print { .bar { display: none; } }
`;
