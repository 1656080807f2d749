import axios from 'axios';

const headers = { 'X-User-API-Key': 'key' };

export async function main() {
  try {
    const { status } = await axios.get('https://api.p.2chat.io/open/contacts', { headers });
    return status;
  } catch (error) {
    throw new Error(`Something else: ${error.message}`);
  }
}
