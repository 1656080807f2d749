const url = 'https://api.p.2chat.io/open/sms/send';

export async function sendSms(to, text) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'X-User-API-Key': process.env.KEY },
    body: JSON.stringify({ to, text }),
  });
  switch (response.status) {
    case 201:
    case 202:
    case 200:
      return await response.json();
    case 402:
      console.error('out of credit');
      break;
    case 429:
      throw new Error('Slow down');
    default:
      throw new Error('Failed');
  }
}
