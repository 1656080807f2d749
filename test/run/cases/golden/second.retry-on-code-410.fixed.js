async function retry2Chat(send, codes, signal) {
  // Shortened for this test.
  for (;;) {
    const response = await send();
    if (!codes.includes(response.status)) return response;
    await new Promise((resolve) => setTimeout(resolve, 5000, signal));
  }
}

const key = { 'X-User-API-Key': process.env.KEY };

export async function info() {
  const response = await retry2Chat(() => fetch('https://api.p.2chat.io/open/info', { headers: key }), [429]);
  if (response.status === 503) {
    throw new Error('Away');
  }
  return response.json();
}

export async function users() {
  const response = await retry2Chat(() => fetch('https://api.p.2chat.io/open/users', { headers: key }), [410]);
  if (response.status === 409 || response.status === 410) return [];
  return response.json();
}
