import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { procedure, router } from './trpc';

type Result<T> = { ok: true; value: T } | { ok: false; code: number; message: string };

const ROOT = 'https://api.p.2chat.io/open';

const api = async <T>(path: string, init: RequestInit = {}): Promise<Result<T>> => {
  const response = await fetch(new URL(`open${path}`, 'https://api.p.2chat.io/'), {
    ...init,
    headers: { 'X-User-API-Key': process.env.TWOCHAT_API_KEY!, ...init.headers },
  });
  return response.ok
    ? { ok: true, value: (await response.json()) as T }
    : { ok: false, code: response.status, message: await response.text() };
};

const toTrpc = (code: number): TRPCError['code'] => {
  if (code === 401 || code === 403) return 'INTERNAL_SERVER_ERROR';
  if (code === 404) return 'NOT_FOUND';
  if (code === 429) return 'TOO_MANY_REQUESTS';
  return Math.floor(code / 100) === 5 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
};

export const chatRouter = router({
  numbers: procedure.query(async () => {
    const r = await api<{ numbers: { phone_number: string }[] }>('/whatsapp/get-numbers');
    if (!r.ok) throw new TRPCError({ code: toTrpc(r.code), message: r.message });
    return r.value.numbers;
  }),
  subscribe: procedure.input(z.object({ hook: z.string().url(), number: z.string().max(20) })).mutation(async ({ input }) => {
    const r = await api<{ uuid: string }>('/webhooks/subscribe/whatsapp.message.received', {
      method: 'POST',
      body: JSON.stringify({ hook_url: input.hook, on_number: input.number }),
    });
    if (r.ok) return r.value;
    if (r.code === 409) return null;
    throw new TRPCError({ code: toTrpc(r.code), message: r.message });
  }),
  weather: procedure.query(async () => {
    const r = await fetch('https://api.open-meteo.com/v1/forecast?latitude=19&longitude=-99');
    if (r.status === 429) throw new TRPCError({ code: 'TOO_MANY_REQUESTS' });
    if (!r.ok) throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR' });
    return r.json();
  }),
});
