/** Tags the contacts who answered a campaign. */
const url = 'https://api.p.2chat.io/open/contacts';

export async function findContacts(query) {
  const response = await fetch(`${url}/search?query=${encodeURIComponent(query)}`, {
    headers: { 'X-User-API-Key': process.env.TWOCHAT_API_KEY },
  });
  const { contacts } = await response.json();
  return contacts;
}
