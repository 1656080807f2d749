const headers = { 'X-User-API-Key': 'key', 'Content-Type': 'application/json' };

export async function main() {
  const response = await fetch('https://api.p.2chat.io/open/whatsapp/send-message', {
    method: 'POST',
    headers,
    body: JSON.stringify({ to_number: '+15550001111', text: 'Hello' }),
  });
  if (response.status === 429) {
    throw new Error('Not now');
  }
  return response.status;
}
