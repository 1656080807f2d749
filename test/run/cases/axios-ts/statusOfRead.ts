import axios, { type AxiosError } from 'axios';

const headers = { 'X-User-API-Key': 'key' };

export async function main(): Promise<unknown> {
  try {
    const response = await axios.get('https://api.p.2chat.io/open/contacts', { headers });
    return response.status;
  } catch (error) {
    if ((error as AxiosError).response?.status === 429) {
      throw new Error('Not now');
    }
    throw error;
  }
}
