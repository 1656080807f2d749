export async function checkNumber(own: string, other: string): Promise<boolean | null> {
  const r = await fetch(`https://api.p.2chat.io/open/whatsapp/check-number/${own}/${other}`, {
    headers: { 'X-User-API-Key': process.env.TWOCHAT_API_KEY! },
  });
  if (r.status === 429 || r.status === 503) return null;
  if (!r.ok) throw Object.assign(new Error(`2chat ${r.status}`), { status: r.status });
  return (await r.json()).is_valid;
}
