import { isAxiosError } from 'axios';
import { hubspot, twochat } from './http';

interface Contact { id: string; properties: { phone?: string; firstname?: string } }

async function fetchAll(): Promise<Contact[]> {
  const found: Contact[] = [];
  let after: string | undefined;
  do {
    const res = await hubspot.get('/crm/v3/objects/contacts', { params: { limit: 100, after } });
    if (res.status !== 200) throw new Error(`hubspot ${res.status}`);
    found.push(...res.data.results);
    after = res.data.paging?.next?.after;
  } while (after);
  return found;
}

export async function sync() {
  const contacts = await fetchAll();
  const stats = { created: 0, existing: 0, failed: 0 };
  for (const c of contacts) {
    if (!c.properties.phone) continue;
    try {
      const { data } = await twochat.get('contacts/search', { params: { query: c.properties.phone } });
      if (data.contacts.length) {
        stats.existing++;
        continue;
      }
      const created = await twochat.post('contacts', {
        first_name: c.properties.firstname,
        contact_detail: [{ type: 'PH', value: c.properties.phone }],
      });
      if (created.status === 201) stats.created++;
    } catch (err) {
      if (isAxiosError(err) && err.response) {
        const { status, data } = err.response;
        if ([400, 422].includes(status)) {
          console.warn(`skip ${c.id}: ${JSON.stringify(data)}`);
          stats.failed++;
          continue;
        }
      }
      throw err;
    }
    await hubspot
      .patch(`/crm/v3/objects/contacts/${c.id}`, { properties: { twochat_synced: 'true' } })
      .catch((e) => {
        if (e.response?.status === 404) return;
        if (e.response.status >= 500) console.error('hubspot down');
      });
  }
  return stats;
}
