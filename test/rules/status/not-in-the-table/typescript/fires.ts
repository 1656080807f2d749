export async function send(body: string) {
  const response = await fetch('https://api.p.2chat.io/open/whatsapp/send-message', { method: 'POST', body });
  if (response.status === 423) return 'locked';
  //                      ^ status/not-in-the-table hint "2Chat documents no 423: this is never"
  return 'other';
}
