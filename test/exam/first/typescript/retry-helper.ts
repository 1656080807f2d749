/**
 * Bulk sender. Reads a CSV and sends one WhatsApp per row.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';

const BASE = 'https://api.p.2chat.io/open';
const KEY = process.env.TWOCHAT_API_KEY ?? '';

enum Http {
  Ok = 200,
  Created = 201,
  TooMany = 429,
  Busy = 486,
}

type Attempt<T> = () => Promise<T>;

class ApiError extends Error {
  constructor(readonly code: number, readonly payload: unknown) {
    super(`2Chat answered ${code}`);
  }
}

async function withRetry<T>(attempt: Attempt<T>, max = 5): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await attempt();
    } catch (e) {
      const transient = e instanceof ApiError && [Http.TooMany, Http.Busy, 409, 410, 503].includes(e.code);
      if (!transient || n >= max) throw e;
      await sleep(Math.min(30_000, 400 * 2 ** n));
    }
  }
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const r = await fetch(BASE + path, {
    method,
    headers: { 'X-User-API-Key': KEY, 'Content-Type': 'application/json' },
    body: body ? JSON.stringify(body) : undefined,
  });
  const payload: any = await r.json().catch(() => null);
  if (r.status !== Http.Ok && r.status !== Http.Created) throw new ApiError(r.status, payload);
  return payload as T;
}

const send = (to: string, text: string) =>
  withRetry(() => call<{ message_uuid: string }>('POST', '/whatsapp/send-message', { to_number: to, text, from_number: process.env.FROM }));

async function main() {
  const rows = parse(readFileSync(process.argv[2]), { columns: true, max_record_size: 500 });
  const info = await call<any>('GET', '/info');
  const perMinute = info.limits?.requests_per_minute ?? 30;
  for (const row of rows) {
    try {
      const { message_uuid } = await send(row.phone, row.text);
      console.log(row.phone, message_uuid);
    } catch (e: any) {
      if (e.code === 402) {
        console.error('no credits left, stopping');
        process.exit(402 - 400);
      }
      if (e.code === 'ENOENT') throw e;
      console.error(row.phone, e.message);
    }
    await sleep(60_000 / perMinute);
  }
}

main();
