import { Client, GatewayIntentBits } from 'discord.js';

const HEADERS = { 'x-user-api-key': process.env.TWOCHAT_KEY, 'content-type': 'application/json' };
const BASE = 'https://api.p.2chat.io/open';

async function api(method, path, body) {
  const res = await fetch(`${BASE}${path}`, { method, headers: HEADERS, body: body && JSON.stringify(body) });
  const json = await res.json().catch(() => ({}));
  return { status: res.status, ok: res.ok, json };
}

const bot = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] });

bot.on('messageCreate', async (msg) => {
  if (msg.author.bot || msg.content.length > 400) return;
  const { status, json } = await api('POST', '/whatsapp/send-message', {
    from_number: process.env.FROM,
    to_group_uuid: process.env.GROUP,
    text: `*${msg.author.username}*: ${msg.content}`,
  });
  if (status === 429) {
    await msg.react('⏳');
  } else if (status >= 400) {
    await msg.react('❌');
    console.warn(json);
  }
});

bot.on('error', (e) => {
  if (e.status === 401 || e.code === 500) process.exit(1);
});

const hooks = await api('GET', '/webhooks');
if (!hooks.ok && hooks.status !== 404) {
  console.error('cannot list webhooks', hooks.status);
}
for (const h of hooks.json.webhooks ?? []) {
  const del = await api('DELETE', `/webhooks/${h.uuid}`);
  console.log(h.uuid, del.status === 200 ? 'gone' : del.status);
}
await api('POST', '/webhooks/subscribe/whatsapp.message.received', { hook_url: process.env.HOOK, on_number: process.env.FROM });

try {
  await bot.login(process.env.DISCORD);
} catch (e) {
  if (e.status === 429) setTimeout(() => process.exit(1), 503);
}
