export async function send(body: string) {
  const response = await fetch('https://api.p.2chat.io/open/whatsapp/send-message', { method: 'POST', body });
  if (![200, 201, 202].includes(response.status)) throw new Error('refused');
  return 'sent';
}
