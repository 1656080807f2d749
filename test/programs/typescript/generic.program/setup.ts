import { listWebhooks, subscribe, unsubscribe } from './twochat';

const EVENTS = ['whatsapp.message.received', 'whatsapp.message.sent'] as const;

async function main(target: string) {
  const current = await listWebhooks();
  if (!current.success) {
    switch (current.error.code) {
      case 'unauthorized':
        console.error('check the key');
        break;
      case 'rate_limited':
        await new Promise((r) => setTimeout(r, 500));
        return main(target);
      default:
        console.error(current.error.status, current.error.message);
    }
    process.exit(1);
  }
  for (const hook of current.data.webhooks) if (hook.hook_url !== target) await unsubscribe(hook.uuid);
  const results = await Promise.all(EVENTS.map((event) => subscribe(event, target)));
  for (const result of results) {
    if (!result.success && result.error.status !== 409) throw new Error(`${result.error.status}: ${result.error.message}`);
    //                                             ^^^ hover: 409
  }
}

void main(process.argv[2] ?? 'https://example.com/hook?limit=200');
