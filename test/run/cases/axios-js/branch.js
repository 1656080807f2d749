import axios from 'axios';

const headers = { 'X-User-API-Key': 'key' };

export async function main() {
  try {
    const { status } = await axios.get('https://api.p.2chat.io/open/whatsapp/get-numbers', { headers });
    return status;
  } catch (error) {
    if (error.response?.status === 402) {
      console.error('2Chat does not work');
    }
    return error.response?.status;
  }
}
