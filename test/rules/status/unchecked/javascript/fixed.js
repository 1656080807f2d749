const BASE = 'https://api.p.2chat.io/open';

/**
 * The text that 2Chat gives with an error, whichever field of the body has it.
 * For a body without such a field, from a proxy for example, its beginning.
 */
function messageOf2Chat(body) {
  let data = body;
  if (typeof body === 'string') {
    try {
      data = JSON.parse(body);
    } catch {
      return body.trim().slice(0, 200) || 'no message';
    }
  }
  const { error_message, message, detail, error } = data ?? {};
  const details = Array.isArray(detail)
    ? detail.map((item) => item?.msg).join('; ')
    : detail;
  for (const text of [error_message, message, details, error]) {
    if (typeof text === 'string' && text !== '') return text;
  }
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  return raw?.slice(0, 200) || 'no message';
}

export async function contacts(key) {
  const res = await fetch(`${BASE}/contacts`, { headers: { 'X-User-API-Key': key } });
  if (!res.ok) {
    throw new Error(`2Chat ${res.status}: ${messageOf2Chat(await res.text())}`);
  }
  const { data } = await res.json();
  return data;
}
