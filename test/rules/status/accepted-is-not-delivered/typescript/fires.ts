export async function send(body: string) {
  const response = await fetch('https://api.p.2chat.io/open/whatsapp/send-message', { method: 'POST', body });
  if (response.status === 202) return 'delivered';
  //                      ^ status/accepted-is-not-delivered hint "202 says that the message was taken, not"
  return 'other';
}
