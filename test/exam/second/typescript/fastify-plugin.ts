import fp from 'fastify-plugin';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { request as undiciRequest } from 'undici';

declare module 'fastify' {
  interface FastifyInstance {
    twochat: { send(to: string, text: string): Promise<{ code: number; body: any }> };
  }
}

const plugin: FastifyPluginAsync<{ key: string; from: string; base?: string }> = async (app: FastifyInstance, opts) => {
  const base = opts.base ?? 'https://api.p.2chat.io/open';

  app.decorate('twochat', {
    async send(to: string, text: string) {
      const res = await undiciRequest(`${base}/whatsapp/send-message`, {
        method: 'POST',
        headers: { 'x-user-api-key': opts.key, 'content-type': 'application/json' },
        body: JSON.stringify({ from_number: opts.from, to_number: to, text }),
      });
      const body = await res.body.json();
      if (res.statusCode === 429) app.log.warn('limited');
      return { code: res.statusCode, body };
    },
  });

  app.post<{ Body: { to: string; text: string } }>('/send', async (req, reply) => {
    const { code, body } = await app.twochat.send(req.body.to, req.body.text);
    if (code >= 200 && code < 300) return reply.code(201).send({ id: body.message_uuid });
    if (code === 422) return reply.code(400).send({ error: body.message });
    if (code === 402) return reply.status(503).send({ error: 'credits' });
    return reply.code(502).send();
  });

  app.get('/upstream', async (_req, reply) => {
    const res = await undiciRequest('https://api.mailgun.net/v3/domains');
    if (res.statusCode === 401) return reply.code(500).send();
    if (res.statusCode !== 200) return reply.code(res.statusCode).send();
    return res.body.json();
  });

  app.setErrorHandler((err, _req, reply) => {
    reply.code(err.statusCode === 429 ? 429 : 500).send({ error: err.message });
  });
};

export default fp(plugin, { name: 'twochat' });
