export async function add(key, group, numbers) {
  const res = await fetch(`https://api.p.2chat.io/open/whatsapp/group/${group}/add-participant`, {
  //                ^ body/success-flag hint "`unaccepted_numbers` of the body"
    method: 'POST',
    headers: { 'X-User-API-Key': key },
    body: JSON.stringify({ participants: numbers }),
  });
  if (!res.ok) throw new Error(await res.text());
  return true;
}
