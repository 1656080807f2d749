#!/usr/bin/env node
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';

const API_BASE = 'https://api.p.2chat.io/open';
const API_KEY = process.env.TWO_CHAT_API_KEY;

if (!API_KEY) {
  console.error('TWO_CHAT_API_KEY is required');
  process.exit(1);
}

type ApiResult<T = unknown> =
  | { ok: true; data: T }
  | { ok: false; status: number; message: string; retryable: boolean };

async function callApi<T>(path: string, init: { method?: string; json?: unknown; query?: Record<string, string> } = {}): Promise<ApiResult<T>> {
  const qs = init.query ? `?${new URLSearchParams(init.query)}` : '';
  let res: Response;
  try {
    res = await fetch(`${API_BASE}${path}${qs}`, {
    //          ^ call: fetch ? https://api.p.2chat.io/open{}
      method: init.method ?? 'GET',
      headers: { 'X-User-API-Key': API_KEY!, ...(init.json ? { 'Content-Type': 'application/json' } : {}) },
      body: init.json ? JSON.stringify(init.json) : undefined,
    });
  } catch (e) {
    return { ok: false, status: 0, message: (e as Error).message, retryable: true };
  }
  const body = await res.text();
  if (!res.ok) {
  //       ^^ hover: boolean
    return { ok: false, status: res.status, message: extract(body), retryable: res.status === 429 || res.status >= 500 };
    //                                                                                        ^^^ hover: 429
    //                                                                                                             ^^^ hover: range
  }
  return { ok: true, data: JSON.parse(body) as T };
}

function extract(body: string): string {
  try {
    const parsed = JSON.parse(body);
    return parsed.error_message ?? parsed.message ?? parsed.detail ?? body.slice(0, 300);
  } catch {
    return body.slice(0, 300);
  }
}

function explain(result: Extract<ApiResult, { ok: false }>): string {
  switch (result.status) {
    case 401: return 'The API key was rejected. Create a new one.';
    //   ^^^ hover: 401
    case 402: return 'Out of credit.';
    //   ^^^ hover: 402
    case 404: return 'Nothing found.';
    //   ^^^ hover: 404
    case 406: return 'That number is not a WhatsApp Business number.';
    //   ^^^ hover: 406
    case 409:
    //   ^^^ hover: 409
    case 410:
    //   ^^^ hover: 410
    case 486: return 'The number is busy, try again in a few seconds.';
    //   ^^^ hover: 486
    case 429: return 'Too many requests.';
    //   ^^^ hover: 429
    default: return `2Chat said ${result.status}: ${result.message}`;
  }
}

function toContent(result: ApiResult) {
  if (!result.ok) return { isError: true, content: [{ type: 'text' as const, text: explain(result) }] };
  return { content: [{ type: 'text' as const, text: JSON.stringify(result.data, null, 2).slice(0, 20000) }] };
}

const server = new McpServer({ name: 'twochat', version: '0.4.0' });

server.tool('list_numbers', 'Lists WhatsApp numbers', {}, async () => toContent(await callApi('/whatsapp/get-numbers')));
//                                                                                    ^ call: wrapper fetch GET /whatsapp/get-numbers

server.tool(
  'search_contacts',
  'Search contacts',
  { query: z.string(), limit: z.number().min(1).max(200).default(50) },
  async ({ query, limit }) =>
    toContent(await callApi('/contacts/search', { query: { query, results_per_page: String(limit) } })),
    //              ^ call: wrapper fetch GET /contacts/search
);

server.tool(
  'send_message',
  'Send a WhatsApp message',
  { from: z.string(), to: z.string(), text: z.string().max(4096) },
  async ({ from, to, text }) => {
    const result = await callApi<{ success: boolean }>('/whatsapp/send-message', {
    //                   ^ call: wrapper fetch POST /whatsapp/send-message
      method: 'POST',
      json: { from_number: from, to_number: to, text },
    });
    if (!result.ok && result.status === 422) {
    //                                  ^^^ hover: 422
      return { isError: true, content: [{ type: 'text' as const, text: 'Use the E.164 form: +15551234567' }] };
    }
    return toContent(result);
  },
);

server.tool('delete_contact', 'Delete a contact', { uuid: z.string() }, async ({ uuid }) => {
  const result = await callApi(`/contacts/${encodeURIComponent(uuid)}`, { method: 'DELETE' });
  //                   ^ call: wrapper fetch DELETE /contacts/{contact_uuid}
  return !result.ok && result.status === 404 ? { content: [{ type: 'text' as const, text: 'already gone' }] } : toContent(result);
  //                                     ^^^ hover: 404
});

async function main() {
  await server.connect(new StdioServerTransport());
  console.error('2chat MCP server running');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
