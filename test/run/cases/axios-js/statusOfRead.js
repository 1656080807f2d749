import axios from 'axios';

const headers = { 'X-User-API-Key': 'key' };

export async function main() {
  try {
    const response = await axios.get('https://api.p.2chat.io/open/contacts', { headers });
    return response.status;
  } catch (error) {
    if (error.response?.status === 429) {
      throw new Error('Not now');
    }
    throw error;
  }
}
