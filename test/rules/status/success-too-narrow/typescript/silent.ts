export async function send(body: string) {
  const response = await fetch('https://api.p.2chat.io/open/whatsapp/send-message', { method: 'POST', body });
  if (response.status >= 300) throw new Error('refused');
  return 'sent';
}
