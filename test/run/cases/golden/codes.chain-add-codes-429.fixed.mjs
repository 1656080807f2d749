const url = 'https://api.p.2chat.io/open/sms/send';

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

export async function sendSms(to, text) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'X-User-API-Key': process.env.KEY },
    body: JSON.stringify({ to, text }),
  });
  switch (response.status) {
    case 200:
      return await response.json();
    case 402:
      console.error('out of credit');
      break;
    case 429:
      throw new Error('Slow down');
    case 400:
      throw new Error(
        `2Chat 400 (wrong request body): ${messageOf2Chat(await response.text())}`,
      );
    case 401:
      throw new Error(
        `2Chat 401 (invalid API key): ${messageOf2Chat(await response.text())}`,
      );
    case 403:
      throw new Error(
        `2Chat 403 (not allowed): ${messageOf2Chat(await response.text())}`,
      );
    case 404:
      throw new Error(
        `2Chat 404 (not found): ${messageOf2Chat(await response.text())}`,
      );
    case 406:
      throw new Error(
        `2Chat 406 (not supported by this number): ${messageOf2Chat(await response.text())}`,
      );
    case 409:
      throw new Error(
        `2Chat 409 (number starting up): ${messageOf2Chat(await response.text())}`,
      );
    case 410:
      throw new Error(
        `2Chat 410 (number connecting or disconnecting): ${messageOf2Chat(await response.text())}`,
      );
    case 422:
      throw new Error(
        `2Chat 422 (invalid number or value): ${messageOf2Chat(await response.text())}`,
      );
    case 486:
      throw new Error(
        `2Chat 486 (number busy): ${messageOf2Chat(await response.text())}`,
      );
    case 503:
      throw new Error(
        `2Chat 503 (service unavailable): ${messageOf2Chat(await response.text())}`,
      );
    case 504:
      throw new Error(
        `2Chat 504 (API may be down, the request may have been taken all the same): ${messageOf2Chat(await response.text())}`,
      );
    default:
      throw new Error('Failed');
  }
}
