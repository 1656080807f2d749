/** The texts of the popups, as Markdown: the only door of this folder. */
export { type CallHoverInput, callHover, type HandlingByKind } from './callHover';
export { type CodeHoverInput, codeHover } from './codeHover';
export { english } from './english';
export { explain } from './explain';
export { type BooleanHoverInput, booleanHover, type RangeHoverInput, rangeHover } from './groupHovers';
export { codeSpan } from './markdown';
export type { Origin } from './phrases';
