import axios, { type AxiosError } from 'axios';

const headers = { 'X-User-API-Key': 'key' };

export async function main(): Promise<unknown> {
  try {
    const { status } = await axios.get('https://api.p.2chat.io/open/contacts', { headers });
    return status;
  } catch (error) {
    if ((error as AxiosError).response?.status === 401) {
      throw new Error('Wrong key');
    } else if ((error as AxiosError).response?.status === 429) {
      return 'later';
    } else {
      return (error as AxiosError).response?.status;
    }
  }
}
