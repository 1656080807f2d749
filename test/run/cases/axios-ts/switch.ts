import axios, { type AxiosError } from 'axios';

const headers = { 'X-User-API-Key': 'key' };

export async function main(): Promise<unknown> {
  try {
    const { status } = await axios.get('https://api.p.2chat.io/open/contacts', { headers });
    return status;
  } catch (error) {
    switch ((error as AxiosError).response?.status) {
      case 401:
        throw new Error('Wrong key');
      case 429:
        return 'later';
      default:
        return (error as AxiosError).response?.status;
    }
  }
}
