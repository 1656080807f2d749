#!/usr/bin/env node
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
import { TwoChatClient } from './client.js';
import { TwoChatError } from './types.js';

const apiKey = process.env.TWOCHAT_API_KEY;
if (!apiKey) {
  console.error('TWOCHAT_API_KEY is required');
  process.exit(1);
}

const client = new TwoChatClient({ apiKey });
const server = new McpServer({ name: '2chat', version: '0.3.1' });

function toToolError(err: unknown) {
  let text: string;
  if (err instanceof TwoChatError) {
    switch (err.status) {
      case 401:
      case 403:
        text = 'The 2Chat API key was rejected. Check TWOCHAT_API_KEY.';
        break;
      case 402:
        text = 'No credits left on this 2Chat account.';
        break;
      case 429:
        text = 'Rate limited by 2Chat, try again in a minute.';
        break;
      default:
        text = `2Chat error ${err.status}: ${err.message}`;
    }
  } else {
    text = String(err);
  }
  return { isError: true, content: [{ type: 'text' as const, text }] };
}

server.tool(
  'send_whatsapp',
  'Send a WhatsApp message',
  { from: z.string(), to: z.string(), text: z.string().max(4096) },
  async ({ from, to, text }) => {
    try {
      const out = await client.sendMessage({ from_number: from, to_number: to, text });
      return { content: [{ type: 'text', text: JSON.stringify(out) }] };
    } catch (err) {
      return toToolError(err);
    }
  },
);

server.tool('list_numbers', {}, async () => {
  try {
    return { content: [{ type: 'text', text: JSON.stringify(await client.listNumbers()) }] };
  } catch (err) {
    return toToolError(err);
  }
});

server.tool('check_number', { from: z.string(), to: z.string() }, async ({ from, to }) => {
  try {
    const r = await client.checkNumber(from, to);
    return { content: [{ type: 'text', text: r.is_valid ? 'on WhatsApp' : 'not on WhatsApp' }] };
  } catch (err) {
    if (err instanceof TwoChatError && err.status === 404) {
      return { content: [{ type: 'text', text: 'not on WhatsApp' }] };
    }
    return toToolError(err);
  }
});

await server.connect(new StdioServerTransport());
