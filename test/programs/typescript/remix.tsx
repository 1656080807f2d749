import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { twochat } from '~/lib/twochat.server';

const url = (path: string) => new URL(`/open${path}`, 'https://api.p.2chat.io').toString();
const auth = { headers: { 'X-User-API-Key': process.env.TWOCHAT_KEY! } };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = new URL(request.url).searchParams.get('page') ?? '0';
  const [contacts, me] = await Promise.all([
    fetch(`${url('/contacts')}?page_number=${page}&results_per_page=100`, auth),
    fetch(new URL('/api/me', request.url)),
  ]);
  if (me.status === 401) throw redirect('/login');
  if (contacts.status === 401 || contacts.status === 403) throw new Response('2Chat key', { status: 500 });
  if (contacts.status === 429) return json({ contacts: [], retry: true }, { status: 503, headers: { 'Retry-After': '60' } });
  if (!contacts.ok) throw json({ message: contacts.statusText }, { status: contacts.status });
  return json({ contacts: (await contacts.json()).contacts, retry: false });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const intent = form.get('intent');
  switch (intent) {
    case 'delete': {
      const res = await fetch(url(`/contacts/${form.get('uuid')}`), { ...auth, method: 'DELETE' });
      return json({ ok: res.ok || res.status === 404 }, 200);
    }
    case 'rename': {
      const res = await fetch(url(`/contacts/${form.get('uuid')}`), { ...auth, method: 'PUT', body: JSON.stringify(Object.fromEntries(form)) });
      if (res.status === 400) return json({ ok: false, error: (await res.json()).message }, { status: 400 });
      return redirect('/contacts');
    }
    default:
      return json({ ok: false }, { status: 400 });
  }
}

export default function Contacts() {
  const { contacts, retry } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (retry) return <p>429: try again in a minute</p>;
  return (
    <Form method="post">
      {result && !result.ok && <p>failed</p>}
      {contacts.slice(0, 200).map((c: { uuid: string }) => (
        <button key={c.uuid} name="uuid" value={c.uuid}>{c.uuid}</button>
      ))}
    </Form>
  );
}
