/**
 * Sends a request to 2Chat, and sends it again after a wait while the answer has
 * one of these codes. The last answer is passed on as it is. An abort ends the
 * wait, and the request then fails as it would without one.
 */
async function retry2Chat<
  T extends {
    status: number;
    headers: { get(name: string): string | null };
    arrayBuffer(): Promise<unknown>;
  },
>(
  send: () => Promise<T>,
  codes: readonly number[],
  signal?: AbortSignal | null,
): Promise<T> {
  // By code: first wait in milliseconds, growth, longest wait, jitter, attempts,
  // and how long all waits may take together.
  const waits: Record<number, [number, number, number, number, number, number]> = {
    409: [3000, 1.5, 10000, 0.2, 6, 60000],
    410: [3000, 1.5, 10000, 0.2, 6, 60000],
    429: [6000, 2, 60000, 0.5, 5, 120000],
    486: [2000, 2, 10000, 0.2, 6, 60000],
    503: [5000, 2, 30000, 0.2, 4, 60000],
    504: [5000, 2, 30000, 0.2, 4, 60000],
  };
  let waited = 0;
  for (let attempt = 1; ; attempt += 1) {
    const response = await send();
    const row = waits[response.status];
    if (!row || !codes.includes(response.status)) return response;
    const [first, growth, longest, jitter, attempts, total] = row;
    const after = response.headers.get('Retry-After') ?? '';
    const asked = /^\d+$/.test(after)
      ? Number(after) * 1000
      : Date.parse(after) - Date.now();
    const backoff = Math.min(first * growth ** (attempt - 1), longest);
    const wait = asked > 0 ? asked : backoff * (1 + jitter * Math.random());
    if (attempt >= attempts || waited + wait > total) return response;
    waited += wait;
    // A body that nobody reads would keep its connection busy.
    response.arrayBuffer().catch(() => {});
    await new Promise<void>((resolve) => {
      const proceed = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', proceed);
        resolve();
      };
      const timer = setTimeout(proceed, signal?.aborted ? 0 : wait);
      signal?.addEventListener('abort', proceed);
    });
  }
}

export async function send(body: string) {
  const response = await retry2Chat(
    () => fetch('https://api.p.2chat.io/open/whatsapp/send-message', { method: 'POST', body }),
    [410],
  );
  if (response.status === 404 || response.status === 410) return 'gone';
  return 'other';
}
