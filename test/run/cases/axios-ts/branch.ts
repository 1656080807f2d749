import axios, { type AxiosError } from 'axios';

const headers = { 'X-User-API-Key': 'key' };

export async function main(): Promise<unknown> {
  try {
    const { status } = await axios.get('https://api.p.2chat.io/open/whatsapp/get-numbers', { headers });
    return status;
  } catch (error) {
    if ((error as AxiosError).response?.status === 402) {
      console.error('2Chat does not work');
    }
    return (error as AxiosError).response?.status;
  }
}
