/** One line on a terminal that says how far the work is; only where a person looks, and only when it takes long. */
import type { Output } from './host';

/** In milliseconds. */
const QUIET_AT_FIRST = 1000;
const BETWEEN_UPDATES = 100;

export interface Progress {
  update(done: number, all: number): void;
  /** Takes the line away. */
  end(): void;
}

/** @param now in milliseconds. */
export function createProgress(output: Output, what: string, now: () => number = Date.now): Progress {
  let next = now() + QUIET_AT_FIRST;
  let isShown = false;
  return {
    update(done, all) {
      if (!output.isTerminal || now() < next) return;
      next = now() + BETWEEN_UPDATES;
      isShown = true;
      output.write(`\r${what} ${done} of ${all}\u001b[K`);
    },
    end() {
      if (isShown) output.write('\r\u001b[K');
      isShown = false;
    },
  };
}
