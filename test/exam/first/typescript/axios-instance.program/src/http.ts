import axios, { AxiosError } from 'axios';
import axiosRetry from 'axios-retry';

export const twochat = axios.create({
  baseURL: 'https://api.p.2chat.io/open/',
  timeout: 15000,
  headers: { 'X-User-API-Key': process.env.API_KEY_2CHAT as string },
});

export const hubspot = axios.create({
  baseURL: 'https://api.hubapi.com',
  headers: { Authorization: `Bearer ${process.env.HUBSPOT_TOKEN}` },
});

axiosRetry(twochat, {
  retries: 3,
  retryCondition: (e: AxiosError) => e.response?.status === 429 || e.response?.status === 503,
});

hubspot.interceptors.response.use(undefined, (e) => {
  if (e.response?.status === 429) return hubspot.request(e.config);
  return Promise.reject(e);
});

twochat.interceptors.response.use(
  (r) => r,
  (error: AxiosError<any>) => {
    const status = error.response?.status;
    if (status === 401) {
      console.error('2Chat: bad key');
    }
    return Promise.reject(error);
  },
);
