/**
 * The text that 2Chat gives with an error, whichever field of the body has it.
 * For a body without such a field, from a proxy for example, its beginning.
 */
function messageOf2Chat(body: unknown): string {
  let data = body;
  if (typeof body === 'string') {
    try {
      data = JSON.parse(body);
    } catch {
      return body.trim().slice(0, 200) || 'no message';
    }
  }
  const fields = (data ?? {}) as Record<string, unknown>;
  const { error_message, message, detail, error } = fields;
  const details = Array.isArray(detail)
    ? detail.map((item: { msg?: string } | null) => item?.msg).join('; ')
    : detail;
  for (const text of [error_message, message, details, error]) {
    if (typeof text === 'string' && text !== '') return text;
  }
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  return raw?.slice(0, 200) || 'no message';
}

export async function contacts(key: string) {
  const response = await fetch('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': key } });
  if (!response.ok) {
    throw new Error(`2Chat ${response.status}: ${messageOf2Chat(await response.text())}`);
  }
  const page = await response.json();
  return page.contacts;
}
