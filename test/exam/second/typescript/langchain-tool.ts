import { tool } from '@langchain/core/tools';
import { z } from 'zod';

const BASE_URL = `https://api.p.2chat.io/open`;

const headers = () => new Headers({ 'X-User-API-Key': process.env.TWOCHAT_API_KEY!, 'Content-Type': 'application/json' });

const describe = (res: Response, body: any) =>
  ({ 401: 'bad key', 402: 'no credit', 429: 'slow down' } as Record<number, string>)[res.status] ?? body?.message ?? `HTTP ${res.status}`;

export const sendWhatsApp = tool(
  async ({ to, text }) => {
    const res = await fetch(`${BASE_URL}/whatsapp/send-message`, { method: 'POST', headers: headers(), body: JSON.stringify({ to_number: to, text }) });
    const body = await res.json().catch(() => null);
    return res.ok ? `sent ${body.message_uuid}` : `error: ${describe(res, body)}`;
  },
  { name: 'send_whatsapp', description: 'Send', schema: z.object({ to: z.string().min(8).max(200), text: z.string().max(4096) }) },
);

export const findContact = tool(
  async ({ query }) => {
    const url = new URL(`${BASE_URL}/contacts/search`);
    url.searchParams.append('query', query);
    const res = await fetch(url, { headers: headers() });
    if (!res.ok) throw new Error(`2Chat: ${res.status} ${res.statusText}`);
    const { contacts } = (await res.json()) as any;
    return contacts.slice(0, 200).map((c: any) => c.first_name).join('\n');
  },
  { name: 'find_contact', description: 'Find', schema: z.object({ query: z.string() }) },
);

export const search = tool(
  async ({ q }) => {
    const res = await fetch(`https://api.tavily.com/search?q=${q}`);
    if (res.status === 429) return 'later';
    if (!res.ok) throw new Error(`tavily: ${res.status}`);
    return res.text();
  },
  { name: 'search', description: 'Search', schema: z.object({ q: z.string() }) },
);
