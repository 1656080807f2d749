/** Reminds a customer of an appointment on WhatsApp. */
const baseUrl = 'https://api.p.2chat.io/open';

interface Reminder {
  readonly to: string;
  readonly at: Date;
}

export async function sendReminder(reminder: Reminder): Promise<string> {
  const response = await fetch(`${baseUrl}/whatsapp/send-message`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-User-API-Key': process.env.TWOCHAT_API_KEY ?? '',
    },
    body: JSON.stringify({
      from_number: process.env.TWOCHAT_NUMBER,
      to_number: reminder.to,
      text: `See you at ${reminder.at.toLocaleTimeString()}.`,
    }),
  });
  if (response.status === 402) {
    throw new Error('The trial of our 2Chat account is over');
  }
  if (response.status === 429) {
    throw new Error('Too many messages in this minute');
  }
  const body = (await response.json()) as { message_uuid: string };
  return body.message_uuid;
}
