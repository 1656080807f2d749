// src/routes/contact/+page.server.js
import { error, fail, redirect } from '@sveltejs/kit';
import { TWOCHAT_KEY } from '$env/static/private';

const API = 'https://api.p.2chat.io/open';

/** @type {import('./$types').PageServerLoad} */
export async function load({ fetch, params, setHeaders }) {
  const res = await fetch(`${API}/contacts/${params.uuid}`, { headers: { 'X-User-API-Key': TWOCHAT_KEY } });
  //                ^ call: fetch GET /contacts/{contact_uuid}
  if (res.status === 404) throw error(404, 'No such contact');
  //                 ^^^ hover: 404
  if (!res.ok) throw error(502, `2Chat: ${res.status}`);
  //       ^^ hover: boolean
  setHeaders({ 'cache-control': 'max-age=300' });
  const menu = await fetch('/api/menu');
  if (menu.status === 404 || !menu.ok) return { contact: await res.json(), menu: [] };
  return { contact: await res.json(), menu: await menu.json() };
}

/** @type {import('./$types').Actions} */
export const actions = {
  update: async ({ request, fetch, params }) => {
    const form = await request.formData();
    const name = String(form.get('name')).slice(0, 200);
    if (!name) return fail(400, { missing: true });
    const { status } = await fetch(`${API}/contacts/${params.uuid}`, {
    //                       ^ call: fetch PUT /contacts/{contact_uuid}
      method: 'PUT',
      headers: { 'X-User-API-Key': TWOCHAT_KEY, 'Content-Type': 'application/json' },
      body: JSON.stringify({ first_name: name, contact_details: [] }),
    });
    if (status === 429) return fail(429, { later: true });
    //             ^^^ hover: 429
    if (status === 400 || status === 422) return fail(422, { invalid: true });
    //             ^^^ hover: 400
    //                               ^^^ hover: 422
    if (status > 299) return fail(502, { failed: true });
    //           ^^^ hover: range
    throw redirect(303, '/contacts');
  },
};
