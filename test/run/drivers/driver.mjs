/**
 * Runs `main` of programs, one after another: a line of JSON in, a line of JSON out. Waits are not waited for but
 * written down, and chance is always one half, so that a run is quick and can be compared with the table of waits.
 */
import { createInterface } from 'node:readline';

const SHORTEST_WAIT = 1000;
const TOO_LONG = 3000;

const realSetTimeout = globalThis.setTimeout;
let program = '';
let waits = [];
let onWait = () => true;

/** The platform has timers of its own, for connections: only the program's waits count. */
const isOfProgram = () => (new Error().stack ?? '').includes(program);

globalThis.setTimeout = (callback, delay = 0, ...args) => {
  if (delay < SHORTEST_WAIT || !isOfProgram()) return realSetTimeout(callback, delay, ...args);
  waits.push(Math.round(delay));
  return onWait() ? realSetTimeout(callback, 0, ...args) : realSetTimeout(callback, 2 ** 30, ...args);
};
Math.random = () => 0.5;
console.error = () => {};

async function run({ file, cancel }) {
  program = file;
  const { main } = await import(file);
  const controller = new AbortController();
  waits = [];
  onWait = () => {
    if (cancel) realSetTimeout(() => controller.abort(), 5);
    return !cancel;
  };
  let timer;
  const limit = new Promise((_, reject) => {
    timer = realSetTimeout(() => reject(Object.assign(new Error('it hangs'), { name: 'Hang' })), TOO_LONG);
  });
  try {
    const value = await Promise.race([main(controller.signal), limit]);
    return { value: value ?? null, error: null };
  } catch (error) {
    return { value: null, error: { name: error.name, message: String(error.message) } };
  } finally {
    clearTimeout(timer);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const result = await run(JSON.parse(line));
  process.stdout.write(`${JSON.stringify({ ...result, waits })}\n`);
}
process.exit(0);
