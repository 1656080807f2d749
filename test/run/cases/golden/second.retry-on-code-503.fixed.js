async function retry2Chat(send, codes, signal) {
  // Shortened for this test.
  for (;;) {
    const response = await send();
    if (!codes.includes(response.status)) return response;
    await new Promise((resolve) => setTimeout(resolve, 5000, signal));
  }
}

const key = { 'X-User-API-Key': process.env.KEY };

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

export async function info() {
  const response = await retry2Chat(() => fetch('https://api.p.2chat.io/open/info', { headers: key }), [429, 503]);
  if (response.status === 503) {
    throw new Error(`Away: ${messageOf2Chat(await response.text())}`);
  }
  return response.json();
}

export async function users() {
  const response = await fetch('https://api.p.2chat.io/open/users', { headers: key });
  if (response.status === 409 || response.status === 410) return [];
  return response.json();
}
