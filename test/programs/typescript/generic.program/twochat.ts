import { createApi, type Result } from './api';

const api = createApi({
  baseUrl: process.env.TWOCHAT_BASE ?? 'https://api.p.2chat.io/open',
  headers: () => ({ 'X-User-API-Key': process.env.TWOCHAT_KEY ?? '', 'content-type': 'application/json' }),
});

export const listWebhooks = () => api.get<{ webhooks: { uuid: string; hook_url: string }[] }>('webhooks');
//                                ^ call: wrapper fetch GET /webhooks

export const subscribe = (event: string, url: string): Promise<Result<{ uuid: string }>> =>
  api.post(`webhooks/subscribe/${event}`, { hook_url: url });
  // [3] call: wrapper fetch POST /webhooks/subscribe/{event_name}

export async function unsubscribe(uuid: string): Promise<boolean> {
  const result = await api.del<void>(`webhooks/${uuid}`);
  //                   ^ call: wrapper fetch DELETE /webhooks/{webhook_uuid}
  if (result.success) return true;
  if (result.error.status === 404) return false;
  //                          ^^^ hover: 404
  throw new Error(result.error.message);
}
