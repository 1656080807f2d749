export async function contacts() {
  const res = await fetch('https://api.p.2chat.io/open/contacts', {
    headers: { 'X-User-API-Key': process.env.NEXT_PUBLIC_TWOCHAT_API_KEY },
    //         ^ auth/key-in-browser warning "from the browser"
  });
  if (!res.ok) throw new Error(`2Chat answered ${res.status}`);
  return res.json();
}
