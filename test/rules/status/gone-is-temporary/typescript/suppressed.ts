export async function send(body: string) {
  const response = await fetch('https://api.p.2chat.io/open/whatsapp/send-message', { method: 'POST', body });
  // twochat-disable-next-line status/gone-is-temporary -- known, and wanted here
  if (response.status === 404 || response.status === 410) return 'gone';
  return 'other';
}
