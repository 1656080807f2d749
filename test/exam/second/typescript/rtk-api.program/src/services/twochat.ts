import { createApi, fetchBaseQuery, retry, type FetchBaseQueryError } from '@reduxjs/toolkit/query/react';

const baseQuery = retry(
  async (args: any, api, extra) => {
    const result = await fetchBaseQuery({
      baseUrl: 'https://api.p.2chat.io/open/',
      prepareHeaders: (h) => h.set('X-User-API-Key', import.meta.env.VITE_TWOCHAT_KEY),
    })(args, api, extra);
    if (result.error?.status === 401 || result.error?.status === 403) retry.fail(result.error);
    return result;
  },
  { maxRetries: 3 },
);

export const twochatApi = createApi({
  reducerPath: 'twochat',
  baseQuery,
  endpoints: (b) => ({
    numbers: b.query<{ numbers: unknown[] }, void>({ query: () => 'whatsapp/get-numbers' }),
    send: b.mutation<{ message_uuid: string }, { to: string; text: string }>({
      query: (body) => ({ url: 'whatsapp/send-message', method: 'POST', body }),
    }),
  }),
});

export const isFetchError = (e: unknown): e is FetchBaseQueryError => typeof e === 'object' && e != null && 'status' in e;
