const URL = 'https://api.p.2chat.io/open/whatsapp/send-message';
const AGAIN = [409, 410, 429, 486, 503, 504];

export async function send(body: string): Promise<boolean> {
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    const response = await fetch(URL, { method: 'POST', body });
    //                     ^ status/resend-after-504 warning "This is sent again after 504, when 2Chat"
    if (!AGAIN.includes(response.status)) return response.ok;
    await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));
  }
  return false;
}
