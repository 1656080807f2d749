/** The localisation that changes nothing. */
import type { Localize } from '../types';

/** Puts the arguments into the holes `{0}`, `{1}` … of the English text; a hole without an argument stays. */
export const english: Localize = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (hole, index: string) => String(args[Number(index)] ?? hole));
