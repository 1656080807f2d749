/* eslint-disable @typescript-eslint/no-explicit-any */
import crypto from 'crypto';
import axios, { AxiosError, AxiosInstance, AxiosRequestConfig } from 'axios';
import { Pool } from 'pg';
import pino from 'pino';

const log = pino({ name: 'omnichannel' });
const pool = new Pool({ max: 100, idleTimeoutMillis: 500 });

// ---------------------------------------------------------------------------------------------
// types
// ---------------------------------------------------------------------------------------------

export interface Outgoing {
  id: string;
  channel: 'twochat' | 'twilio' | 'telegram' | 'slack';
  to: string;
  text: string;
  attempts: number;
}

export interface Delivery {
  status: 'sent' | 'retry' | 'dead';
  httpStatus?: number;
  reason?: string;
}

interface Provider {
  readonly name: string;
  deliver(message: Outgoing): Promise<Delivery>;
}

const MAX_ATTEMPTS = 5;
const DEFAULT_STATUS = 500;

// ---------------------------------------------------------------------------------------------
// twilio
// ---------------------------------------------------------------------------------------------

class TwilioProvider implements Provider {
  readonly name = 'twilio';
  private readonly http: AxiosInstance;

  constructor(private readonly sid: string, token: string) {
    this.http = axios.create({
      baseURL: 'https://api.twilio.com/2010-04-01',
      auth: { username: sid, password: token },
      validateStatus: (status) => status < 500,
    });
  }

  async deliver(message: Outgoing): Promise<Delivery> {
    const response = await this.http.post(`/Accounts/${this.sid}/Messages.json`, new URLSearchParams({ To: message.to, Body: message.text }));
    if (response.status === 429) return { status: 'retry', httpStatus: response.status };
    if (response.status === 201) return { status: 'sent', httpStatus: 201 };
    if ([400, 404, 422].includes(response.status)) return { status: 'dead', httpStatus: response.status };
    return { status: 'retry', httpStatus: response.status };
  }
}

// ---------------------------------------------------------------------------------------------
// telegram
// ---------------------------------------------------------------------------------------------

class TelegramProvider implements Provider {
  readonly name = 'telegram';
  constructor(private readonly token: string) {}

  async deliver(message: Outgoing): Promise<Delivery> {
    const response = await fetch(`https://api.telegram.org/bot${this.token}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: message.to, text: message.text.slice(0, 400) }),
    });
    const body: any = await response.json();
    if (!response.ok) {
      switch (body.error_code) {
        case 429:
          return { status: 'retry', reason: body.description };
        case 403:
          return { status: 'dead', reason: 'blocked' };
        default:
          return { status: 'retry' };
      }
    }
    return { status: 'sent', httpStatus: response.status };
  }
}

// ---------------------------------------------------------------------------------------------
// 2chat
// ---------------------------------------------------------------------------------------------

class TwoChatProvider implements Provider {
  readonly name = 'twochat';
  private static readonly HOST = 'https://api.p.2chat.io';
  private readonly http: AxiosInstance;

  constructor(key: string, private readonly from: string, private readonly group?: string) {
    this.http = axios.create({
      baseURL: `${TwoChatProvider.HOST}/open`,
      headers: { 'X-User-API-Key': key },
      timeout: 15_000,
    });
    this.http.interceptors.response.use(
      (response) => response,
      (error: AxiosError) => {
        log.warn({ status: error.response?.status }, '2chat');
        return Promise.reject(error);
      },
    );
  }

  async deliver(message: Outgoing): Promise<Delivery> {
    if (!(await this.exists(message.to))) return { status: 'dead', reason: 'no whatsapp' };
    try {
      const response = await this.http.post('/whatsapp/send-message', this.payload(message));
      if (response.status !== 200 && response.status !== 201) {
        return { status: 'retry', httpStatus: response.status };
      }
      return { status: 'sent', httpStatus: response.status };
    } catch (error) {
      return this.classify(error as AxiosError<any>);
    }
  }

  private payload(message: Outgoing) {
    return this.group
      ? { from_number: this.from, to_group_uuid: this.group, text: message.text }
      : { from_number: this.from, to_number: message.to, text: message.text };
  }

  private classify(error: AxiosError<any>): Delivery {
    const httpStatus = error.response?.status ?? DEFAULT_STATUS;
    const reason = error.response?.data?.message ?? error.message;
    if (httpStatus === 401 || httpStatus === 403) {
      log.fatal('2chat key');
      return { status: 'dead', httpStatus, reason };
    }
    if (httpStatus === 402) return { status: 'dead', httpStatus, reason: 'credits' };
    if (httpStatus === 409 || httpStatus === 410 || httpStatus === 429 || httpStatus === 486) {
      return { status: 'retry', httpStatus, reason };
    }
    return { status: httpStatus >= 500 ? 'retry' : 'dead', httpStatus, reason };
  }

  private async exists(to: string): Promise<boolean> {
    const cached = await pool.query('SELECT valid FROM numbers WHERE phone = $1 LIMIT 200', [to]);
    if (cached.rowCount) return cached.rows[0].valid;
    const config: AxiosRequestConfig = { validateStatus: (s) => s === 200 || s === 404 };
    const { status, data } = await this.http.get(`/whatsapp/check-number/${this.from}/${to}`, config);
    const valid = status === 200 && data.is_valid;
    await pool.query('INSERT INTO numbers(phone, valid) VALUES ($1, $2)', [to, valid]);
    return valid;
  }

  async watch(url: string): Promise<string[]> {
    const events = ['whatsapp.message.received', 'whatsapp.message.sent'];
    const uuids: string[] = [];
    for (const event of events) {
      const response = await this.http.post(`/webhooks/subscribe/${event}`, { hook_url: url, on_number: this.from });
      uuids.push(response.data.uuid);
    }
    return uuids;
  }

  async unwatch(uuids: string[]) {
    for (const uuid of uuids) {
      await this.http.delete('/webhooks/' + uuid).catch((e: AxiosError) => {
        if (e.response?.status !== 404) throw e;
      });
    }
  }
}

// ---------------------------------------------------------------------------------------------
// slack
// ---------------------------------------------------------------------------------------------

class SlackProvider implements Provider {
  readonly name = 'slack';
  constructor(private readonly hook: string) {}

  async deliver(message: Outgoing): Promise<Delivery> {
    try {
      const response = await axios.post(this.hook, { text: message.text });
      return { status: response.status === 200 ? 'sent' : 'retry' };
    } catch (error: any) {
      const httpStatus = error.response?.status ?? DEFAULT_STATUS;
      if (httpStatus === 429 || httpStatus >= 500) return { status: 'retry', httpStatus };
      return { status: 'dead', httpStatus };
    }
  }
}

// ---------------------------------------------------------------------------------------------
// queue
// ---------------------------------------------------------------------------------------------

export class Queue {
  private readonly providers = new Map<string, Provider>();

  register(provider: Provider): this {
    this.providers.set(provider.name, provider);
    return this;
  }

  async work(limit = 100): Promise<void> {
    const { rows } = await pool.query<Outgoing>('SELECT * FROM outbox ORDER BY id LIMIT $1', [limit]);
    for (const message of rows) {
      const provider = this.providers.get(message.channel);
      if (!provider) continue;
      const delivery = await provider.deliver(message);
      if (delivery.status === 'sent') {
        await pool.query('DELETE FROM outbox WHERE id = $1', [message.id]);
      } else if (delivery.status === 'dead' || message.attempts >= MAX_ATTEMPTS) {
        await pool.query('UPDATE outbox SET dead = true, code = $2 WHERE id = $1', [message.id, delivery.httpStatus ?? 500]);
      } else {
        const wait = delivery.httpStatus === 429 ? 60_000 : 500 * 2 ** message.attempts;
        await pool.query('UPDATE outbox SET attempts = attempts + 1, due = now() + $2 WHERE id = $1', [message.id, `${wait} ms`]);
      }
    }
  }
}

export function verify(secret: string, body: string, signature: string): { status: number } {
  const expected = crypto.createHmac('sha256', secret).update(body).digest('hex');
  return { status: expected === signature ? 200 : 401 };
}

export async function start() {
  const twochat = new TwoChatProvider(process.env.TWOCHAT_API_KEY!, process.env.TWOCHAT_FROM!);
  const queue = new Queue()
    .register(twochat)
    .register(new TwilioProvider(process.env.TWILIO_SID!, process.env.TWILIO_TOKEN!))
    .register(new TelegramProvider(process.env.TELEGRAM!))
    .register(new SlackProvider(process.env.SLACK!));
  const uuids = await twochat.watch(process.env.HOOK!);
  process.on('SIGTERM', async () => {
    await twochat.unwatch(uuids);
    process.exit(0);
  });
  setInterval(() => queue.work().catch((e) => log.error({ status: e.status ?? 500 }, e.message)), 5000);
}
