export async function main() {
  const response = await fetch('https://api.p.2chat.io/open/whatsapp/send-message', {
    method: 'POST',
    headers: { 'X-User-API-Key': 'key' },
    body: JSON.stringify({ to_number: '+15550001111', text: 'Hello' }),
    signal: AbortSignal.timeout(500),
  });
  return response.status;
}
