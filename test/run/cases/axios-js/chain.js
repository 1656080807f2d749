import axios from 'axios';

const headers = { 'X-User-API-Key': 'key' };

export async function main() {
  try {
    const { status } = await axios.get('https://api.p.2chat.io/open/contacts', { headers });
    return status;
  } catch (error) {
    if (error.response?.status === 401) {
      throw new Error('Wrong key');
    } else if (error.response?.status === 429) {
      return 'later';
    } else {
      return error.response?.status;
    }
  }
}
