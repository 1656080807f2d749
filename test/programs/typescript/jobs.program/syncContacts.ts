import { ENDPOINTS, HttpCode, MAX_BODY, PAGE_SIZE } from './lib/constants';
import { fetchWithRetry } from './lib/fetchWithRetry';
import { prisma } from './lib/prisma';

type Contact = { uuid: string; first_name: string };

async function page(number: number): Promise<Contact[]> {
  const response = await fetchWithRetry(
  //                     ^ call: wrapper fetch GET /contacts
    `${ENDPOINTS.twochat}/contacts?page_number=${number}&results_per_page=${PAGE_SIZE}`,
    { headers: { 'X-User-API-Key': process.env.TWOCHAT_KEY! } },
    { retries: 5 },
  );
  if (response.status === HttpCode.NotFound) return [];
  //                               ^^^^^^^^ hover: constant 404
  if (response.status !== HttpCode.Ok) {
  //                               ^^ hover: constant 200
    const text = (await response.text()).slice(0, MAX_BODY);
    throw new Error(`contacts page ${number}: ${response.status} ${text}`);
  }
  return (await response.json()).contacts;
}

async function customers(cursor?: string) {
  const response = await fetchWithRetry(`${ENDPOINTS.stripe}/customers?limit=100&starting_after=${cursor ?? ''}`, {
    headers: { Authorization: `Bearer ${process.env.STRIPE}` },
  });
  if (response.status === HttpCode.TooMany) return [];
  if (response.status === 402) throw new Error('stripe: payment');
  return (await response.json()).data;
}

export async function create(contact: { first_name: string; phone: string }): Promise<boolean> {
  const response = await fetchWithRetry(`${ENDPOINTS.twochat}/contacts`, {
  //                     ^ call: wrapper fetch POST /contacts
    method: 'POST',
    headers: { 'X-User-API-Key': process.env.TWOCHAT_KEY!, 'Content-Type': 'application/json' },
    body: JSON.stringify({ first_name: contact.first_name, contact_detail: [{ type: 'PH', value: contact.phone }] }),
  });
  return response.status === HttpCode.Created;
  //                                  ^^^^^^^ hover: constant 201
}

export async function run() {
  let number = 0;
  for (;;) {
    const contacts = await page(number++);
    if (contacts.length === 0) break;
    await prisma.contact.createMany({ data: contacts, skipDuplicates: true });
  }
  for (const customer of await customers()) {
    if (!(await create({ first_name: customer.name, phone: customer.phone }))) console.warn('skipped', customer.id);
  }
}

run().catch((error: Error) => {
  if (error.message.includes(' 401 ')) console.error('2chat key');
  //                         ^^^^^^^ hover: text 401
  process.exitCode = 1;
});
