import { FetchError } from 'ofetch';

export default defineEventHandler(async (event) => {
  const { to, text } = await readBody(event);
  if (!to) throw createError({ statusCode: 400, statusMessage: 'to' });
  const { twochatKey } = useRuntimeConfig(event);
  try {
    const res = await $fetch.raw('https://api.p.2chat.io/open/whatsapp/send-message', {
      method: 'POST',
      headers: { 'X-User-API-Key': twochatKey },
      body: { to_number: to, text },
    });
    setResponseStatus(event, res.status === 202 ? 202 : 201);
    return res._data;
  } catch (e) {
    if (e instanceof FetchError) {
      if (e.statusCode === 429 || e.status === 503) throw createError({ statusCode: 503, statusMessage: 'busy' });
      throw createError({ statusCode: 502, statusMessage: e.data?.message });
    }
    throw e;
  }
});
