import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ofetch, FetchError } from 'ofetch';

type Bindings = { TWOCHAT_KEY: string };

const app = new Hono<{ Bindings: Bindings }>();

const twochat = (key: string) => ofetch.create({ baseURL: 'https://api.p.2chat.io/open', headers: { 'X-User-API-Key': key }, retry: 1, retryStatusCodes: [429, 503] });
//                                                                                                                                                        ^^^ hover: 429
//                                                                                                                                                             ^^^ hover: 503

app.get('/numbers', async (c) => {
  const { numbers } = await twochat(c.env.TWOCHAT_KEY)<{ numbers: unknown[] }>('/whatsapp/get-numbers');
  //                        ^ call: ofetch GET /whatsapp/get-numbers
  return c.json(numbers, 200);
});

app.post('/sms', async (c) => {
  const body = await c.req.json();
  try {
    await twochat(c.env.TWOCHAT_KEY)('/sms/send', { method: 'POST', body });
    //    ^ call: ofetch POST /sms/send
    return c.json({ queued: true }, 202);
  } catch (e) {
    if (e instanceof FetchError) {
      if (e.status === 422) throw new HTTPException(422, { message: 'bad number' });
      //               ^^^ hover: 422
      if (e.response?.status === 402) return c.text('no credit', 402);
      //                         ^^^ hover: 402
      if (e.statusCode === 429) return c.text('later', 429);
      //                   ^^^ hover: 429
    }
    throw new HTTPException(500);
  }
});

app.get('/proxy/:id', async (c) => {
  const res = await fetch(`https://api.p.2chat.io/open/contacts/${c.req.param('id')}`, { headers: { 'x-user-api-key': c.env.TWOCHAT_KEY } });
  //                ^ call: fetch GET /contacts/{contact_uuid}
  return new Response(res.body, { status: res.status });
});

app.notFound((c) => c.json({ error: 'not found' }, 404));
app.onError((err, c) => {
  if (err instanceof HTTPException && err.status === 500) console.error(err);
  return c.text('error', 500);
});

export default app;
