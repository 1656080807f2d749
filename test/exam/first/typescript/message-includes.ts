import axios from 'axios';

export type Channel = 'whatsapp' | 'sms' | 'email';

const TWOCHAT = 'https://api.p.2chat.io/open';

export async function sendSms(to: string, text: string) {
  const config = {
    method: 'post',
    url: `${TWOCHAT}/sms/send`,
    headers: { 'X-User-API-Key': process.env.TWOCHAT_API_KEY, 'Content-Type': 'application/json' },
    data: JSON.stringify({ from: process.env.SMS_FROM, to, text }),
  };
  return axios(config).then((response) => response.data);
}

export async function sendWhatsapp(to: string, text: string) {
  const config = {
    method: 'post',
    url: `${TWOCHAT}/whatsapp/send-message`,
    headers: { 'X-User-API-Key': process.env.TWOCHAT_API_KEY, 'Content-Type': 'application/json' },
    data: JSON.stringify({ from_number: process.env.WA_FROM, to_number: to, text }),
  };
  return axios(config).then((response) => response.data);
}

export async function sendEmail(to: string, text: string) {
  const config = {
    method: 'post',
    url: 'https://api.sendgrid.com/v3/mail/send',
    headers: { Authorization: `Bearer ${process.env.SENDGRID}` },
    data: { personalizations: [{ to: [{ email: to }] }], content: [{ value: text }] },
  };
  return axios(config).then((response) => response.status === 202);
}

export async function notify(channel: Channel, to: string, text: string): Promise<string> {
  try {
    if (channel === 'whatsapp') {
      await sendWhatsapp(to, text);
    } else {
      await sendSms(to, text);
    }
    return 'sent';
  } catch (error: any) {
    if (error.message.includes('422')) {
      return 'invalid number';
    }
    if (error.message.includes('429')) {
      return 'rate limited';
    }
    return 'failed';
  }
}

export async function notifyByMail(to: string, text: string): Promise<string> {
  try {
    await sendEmail(to, text);
    return 'sent';
  } catch (error: any) {
    if (error.message.includes('429')) return 'rate limited';
    return 'failed';
  }
}
