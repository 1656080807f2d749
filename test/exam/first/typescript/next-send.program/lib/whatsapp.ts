const API = process.env.TWOCHAT_API_URL || 'https://api.p.2chat.io/open';

type SendResult =
  | { success: true; id: string }
  | { success: false; status: number; error: string };

export async function sendWhatsApp(to: string, text: string): Promise<SendResult> {
  const response = await fetch(`${API}/whatsapp/send-message`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-User-API-Key': process.env.TWOCHAT_API_KEY!,
    },
    body: JSON.stringify({
      from_number: process.env.TWOCHAT_FROM,
      to_number: to.startsWith('+') ? to : `+${to}`,
      text,
    }),
    cache: 'no-store',
  });

  if (response.ok) {
    const json = await response.json();
    return { success: true, id: json.message_uuid };
  }

  const body = await response.text();
  console.error('[2chat]', response.status, body.slice(0, 300));
  return { success: false, status: response.status, error: body || 'unknown error' };
}
