export async function send(body: string) {
  const response = await fetch('https://api.p.2chat.io/open/whatsapp/send-message', { method: 'POST', body });
  // twochat-disable-next-line status/not-in-the-table -- known, and wanted here
  if (response.status === 423) return 'locked';
  return 'other';
}
