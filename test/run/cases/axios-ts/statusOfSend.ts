import axios, { type AxiosError } from 'axios';

const headers = { 'X-User-API-Key': 'key' };

export async function main(): Promise<unknown> {
  const message = { to_number: '+15550001111', text: 'Hello' };
  try {
    const { status } = await axios.post('https://api.p.2chat.io/open/whatsapp/send-message', message, { headers });
    return status;
  } catch (error) {
    if (axios.isAxiosError(error) && error.response?.status === 429) throw new Error('Not now');
    throw error;
  }
}
