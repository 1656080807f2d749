export interface Env {
  TWOCHAT_KEY: string;
  FROM: string;
  OUTBOX: Queue<Message>;
  SEEN: KVNamespace;
}

interface Message {
  to: string;
  text: string;
  attempts?: number;
}

const API = 'https://api.p.2chat.io';
const enum Outcome {
  Sent,
  Retry,
  Drop,
}

async function deliver(env: Env, message: Message): Promise<Outcome> {
  const response = await fetch(new URL('/open/whatsapp/send-message', API), {
  //                     ^ call: fetch POST /whatsapp/send-message
    method: 'POST',
    headers: { 'content-type': 'application/json', 'X-User-API-Key': env.TWOCHAT_KEY },
    body: JSON.stringify({ from_number: env.FROM, to_number: message.to, text: message.text }),
  });
  return outcomeOf(response);
}

async function outcomeOf({ status, ok, headers }: Response): Promise<Outcome> {
//                                 ^^ hover: maybe boolean
  if (ok) return Outcome.Sent;
  //  ^^ hover: maybe boolean
  const temporary = [409, 410, 429, 486, 503, 504];
  //                 ^^^ hover: 409
  //                      ^^^ hover: 410
  //                           ^^^ hover: 429
  //                                ^^^ hover: 486
  //                                     ^^^ hover: 503
  //                                          ^^^ hover: 504
  if (temporary.includes(status)) {
    console.log('retry after', headers.get('retry-after') ?? 60);
    return Outcome.Retry;
  }
  if (status === 404 || status === 422) {
  //             ^^^ hover: 404
  //                               ^^^ hover: 422
    console.warn('bad number');
  }
  return Outcome.Drop;
}

export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    const url = new URL(request.url);
    if (request.method !== 'POST') return new Response('method not allowed', { status: 405 });
    if (url.pathname === '/hook') {
      const event = await request.json<{ uuid: string; message: { text: string }; status: number }>();
      if (event.status === 404) return new Response(null, { status: 204 });
      if (await env.SEEN.get(event.uuid)) return new Response('dup', { status: 200 });
      ctx.waitUntil(env.SEEN.put(event.uuid, '1', { expirationTtl: 300 }));
      return new Response('ok');
    }
    if (url.pathname === '/send') {
      const message = await request.json<Message>();
      await env.OUTBOX.send(message);
      return Response.json({ queued: true }, { status: 202 });
    }
    const upstream = await fetch('https://origin.example.com' + url.pathname, request);
    if (upstream.status === 404 || upstream.status >= 500) return new Response('not here', { status: 404 });
    return upstream;
  },

  async queue(batch: MessageBatch<Message>, env: Env) {
    const results = await Promise.allSettled(batch.messages.map((m) => deliver(env, m.body)));
    results.forEach((result, i) => {
      const message = batch.messages[i]!;
      if (result.status === 'rejected' || result.value === Outcome.Retry) message.retry({ delaySeconds: 60 });
      else message.ack();
    });
  },

  async scheduled(_event: ScheduledEvent, env: Env) {
    const res = await fetch(`${API}/open/info`, { headers: { 'X-User-API-Key': env.TWOCHAT_KEY } });
    //                ^ call: fetch GET /info
    if (res.status === 401 || res.status === 403) throw new Error('2chat key revoked');
    //                 ^^^ hover: 401
    //                                       ^^^ hover: 403
    const { limits } = await res.json<{ limits: { requests_per_minute: number } }>();
    if (limits.requests_per_minute < 200) console.warn('small plan');
  },
} satisfies ExportedHandler<Env, Message>;
