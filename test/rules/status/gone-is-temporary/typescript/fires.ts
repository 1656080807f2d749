export async function send(body: string) {
  const response = await fetch('https://api.p.2chat.io/open/whatsapp/send-message', { method: 'POST', body });
  if (response.status === 404 || response.status === 410) return 'gone';
  //                                                 ^ status/gone-is-temporary warning "410 is treated like 404, as final. At 2Chat"
  return 'other';
}
