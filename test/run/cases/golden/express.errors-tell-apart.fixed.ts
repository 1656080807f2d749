import express, { type Request, type Response } from 'express';

const app = express();
const TWO_CHAT = 'https://api.p.2chat.io/open';

/**
 * The text that 2Chat gives with an error, whichever field of the body has it.
 * For a body without such a field, from a proxy for example, its beginning.
 */
function messageOf2Chat(body: unknown): string {
  let data = body;
  if (typeof body === 'string') {
    try {
      data = JSON.parse(body);
    } catch {
      return body.trim().slice(0, 200) || 'no message';
    }
  }
  const fields = (data ?? {}) as Record<string, unknown>;
  const { error_message, message, detail, error } = fields;
  const details = Array.isArray(detail)
    ? detail.map((item: { msg?: string } | null) => item?.msg).join('; ')
    : detail;
  for (const text of [error_message, message, details, error]) {
    if (typeof text === 'string' && text !== '') return text;
  }
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  return raw?.slice(0, 200) || 'no message';
}

// Tells the shop whether a customer can be reached.
app.get('/reachable/:number', async (req: Request, res: Response) => {
  const check = await fetch(`${TWO_CHAT}/whatsapp/check-number/${process.env.FROM}/${req.params.number}`, {
    headers: { 'X-User-API-Key': process.env.TWOCHAT_KEY ?? '' },
    signal: AbortSignal.timeout(10_000),
  });
  if (check.status === 486) {
    throw new Error('Our number is busy');
  }
  if (!check.ok) {
    const reason = messageOf2Chat(await check.text());
    switch (check.status) {
      case 400:
        throw new Error(`2Chat 400 (wrong request body): ${reason}`);
      case 401:
        throw new Error(`2Chat 401 (invalid API key): ${reason}`);
      case 402:
        throw new Error(`2Chat 402 (credit or trial): ${reason}`);
      case 403:
        throw new Error(`2Chat 403 (not allowed): ${reason}`);
      case 404:
        throw new Error(`2Chat 404 (not found): ${reason}`);
      case 406:
        throw new Error(`2Chat 406 (not supported by this number): ${reason}`);
      case 422:
        throw new Error(`2Chat 422 (invalid number or value): ${reason}`);
    }
    res.status(502).json({ error: 'unknown' });
    return;
  }
  const { on_whatsapp } = (await check.json()) as { on_whatsapp: boolean };
  res.status(200).json({ on_whatsapp });
});

app.listen(3000);
