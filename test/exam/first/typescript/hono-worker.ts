import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import ky, { HTTPError } from 'ky';

type Env = { Bindings: { TWOCHAT_KEY: string; OPENAI_KEY: string; DB: D1Database } };

const app = new Hono<Env>();

const twochat = (key: string) =>
  ky.create({
    prefixUrl: 'https://api.p.2chat.io/open',
    headers: { 'X-User-API-Key': key },
    retry: { limit: 2, statusCodes: [408, 429, 503] },
  });

app.post('/reply', async (c) => {
  const { to, from, question } = await c.req.json();

  const ai = await fetch('https://api.openai.com/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${c.env.OPENAI_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: question }], max_tokens: 400 }),
  });
  if (ai.status === 429) throw new HTTPException(503, { message: 'AI busy' });
  if (!ai.ok) throw new HTTPException(502, { message: await ai.text() });
  const answer = ((await ai.json()) as any).choices[0].message.content as string;

  try {
    const sent = await twochat(c.env.TWOCHAT_KEY).post('whatsapp/send-message', {
      json: { to_number: to, from_number: from, text: answer.slice(0, 400) },
    });
    return c.json({ ok: true, status: sent.status }, 201);
  } catch (e) {
    if (e instanceof HTTPError) {
      const status = e.response.status;
      if (status === 404) return c.json({ error: 'number is not connected' }, 404);
      if (status >= 400 && status < 500) return c.json({ error: await e.response.text() }, 400);
    }
    return c.json({ error: 'upstream' }, 502);
  }
});

app.onError((err, c) => {
  if (err instanceof HTTPException && err.status === 503) return c.text('retry', 503);
  return c.text('oops', 500);
});

export default app;
