/** What the suites assert with: `node:assert` is not there in a web worker. */

export function equal(actual: unknown, expected: unknown): void {
  const [is, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== wanted) {
    throw new Error(`expected ${wanted}, but it is ${is}`);
  }
}

export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) {
    throw new Error(`expected ${pattern} in ${JSON.stringify(text)}`);
  }
}

/** Asks until the answer is as wanted, for at most thirty seconds, and returns it. */
export async function eventually<T>(ask: () => T | Thenable<T>, wanted: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`still not so after thirty seconds: ${JSON.stringify(answer)}`);
    }
    await pause(100);
  }
}

/** @param time in milliseconds */
export const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
