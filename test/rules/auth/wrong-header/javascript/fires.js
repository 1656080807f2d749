export async function contacts(key) {
  const res = await fetch('https://api.p.2chat.io/open/contacts', {
    headers: { Authorization: `Bearer ${key}` },
    //         ^ auth/wrong-header warning "does not look for the key"
  });
  if (!res.ok) throw new Error(`2Chat answered ${res.status}`);
  return res.json();
}
