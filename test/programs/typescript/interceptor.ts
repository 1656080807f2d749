import axios, { type AxiosError, type InternalAxiosRequestConfig } from 'axios';

declare module 'axios' {
  interface InternalAxiosRequestConfig {
    __attempt?: number;
  }
}

const MAX_ATTEMPTS = 4;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export const whatsappApi = axios.create({ baseURL: 'https://api.p.2chat.io/open/whatsapp/', timeout: 20_000 });
export const crmApi = axios.create({ baseURL: 'https://crm.example.com/api/', timeout: 500 });

whatsappApi.interceptors.request.use((config) => {
  config.headers.set('X-User-API-Key', process.env.TWOCHAT_API_KEY);
  return config;
});

whatsappApi.interceptors.response.use(undefined, async (error: AxiosError<{ detail?: string; message?: string }>) => {
  const config = error.config as InternalAxiosRequestConfig;
  const status = error.response?.status;
  config.__attempt = (config.__attempt ?? 0) + 1;
  const again = status === undefined || status === 429 || status === 486 || (status >= 500 && status !== 504);
  //                                               ^^^ hover: 429
  //                                                                 ^^^ hover: 486
  //                                                                                   ^^^ hover: range
  //                                                                                                     ^^^ hover: 504
  if (again && config.__attempt < MAX_ATTEMPTS) {
    await wait(500 * 2 ** config.__attempt);
    return whatsappApi(config);
    //     ^ call: axios ? https://api.p.2chat.io/open/whatsapp/{}
  }
  if (status === 401) throw new Error('2Chat refused the key', { cause: error });
  //             ^^^ hover: 401
  return Promise.reject(error);
});

crmApi.interceptors.response.use(
  (response) => {
    if (response.status === 202) console.info('queued');
    return response;
  },
  (error: AxiosError) => (error.response?.status === 401 ? Promise.reject(new Error('crm login')) : Promise.reject(error)),
);

export const sendText = async (to_number: string, text: string) => {
  const { status, data } = await whatsappApi.post('send-message', { to_number, text });
  //                             ^ call: axios POST /whatsapp/send-message
  return { queued: status === 202, ...data };
  //                          ^^^ hover: 202
};

export const group = (uuid: string) =>
  whatsappApi.get(`group/${uuid}`).then(
  // [3] call: axios GET /whatsapp/group/{group_uuid}
    (r) => r.data,
    (e: unknown) => {
      if (axios.isAxiosError(e) && e.response?.status === 404) return undefined;
      //                                                  ^^^ hover: 404
      throw e;
    },
  );

export async function sync(uuid: string) {
  const found = await group(uuid);
  if (!found) return crmApi.delete(`groups/${uuid}`).catch((e) => (e.response?.status === 404 ? null : Promise.reject(e)));
  const { status } = await crmApi.put(`groups/${uuid}`, found);
  return status === 200 || status === 201;
}
