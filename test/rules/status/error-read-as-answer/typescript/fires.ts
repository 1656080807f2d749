export async function isOnWhatsApp(number: string): Promise<boolean | null> {
  const response = await fetch(`https://api.p.2chat.io/open/whatsapp/check-number/+15550100/${number}`, { headers: { 'X-User-API-Key': process.env.KEY ?? '' } });
  if (!response.ok) return false;
  //                ^ status/error-read-as-answer warning "An error becomes "no"
  const answer = await response.json();
  return answer.on_whatsapp;
}
