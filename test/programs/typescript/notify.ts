import twilio from 'twilio';
import axios from 'axios';
import { logger } from '../logger';
import { db } from '../db';

export type Channel = 'sms' | 'whatsapp' | 'slack' | 'telegram' | 'email';

export interface NotificationResult {
  channel: Channel;
  ok: boolean;
  status: number;
  error?: string;
}

const client = twilio(process.env.TWILIO_SID!, process.env.TWILIO_TOKEN!);

async function sendSms(to: string, body: string): Promise<NotificationResult> {
  try {
    await client.messages.create({ to, body, from: process.env.TWILIO_FROM! });
    return { channel: 'sms', ok: true, status: 201 };
  } catch (err: any) {
    if (err.status === 429) logger.warn('twilio rate limit');
    return { channel: 'sms', ok: false, status: err.status ?? 500, error: err.message };
  }
}

async function sendTelegram(chatId: string, text: string): Promise<NotificationResult> {
  const response = await fetch(`https://api.telegram.org/bot${process.env.TG_TOKEN}/sendMessage`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ chat_id: chatId, text }),
  });
  if (response.status === 429) {
    const { parameters } = await response.json();
    await new Promise((r) => setTimeout(r, parameters.retry_after * 1000));
    return sendTelegram(chatId, text);
  }
  return { channel: 'telegram', ok: response.ok, status: response.status };
}

async function sendWhatsApp(to: string, text: string): Promise<NotificationResult> {
  const response = await fetch('https://api.p.2chat.io/open/whatsapp/send-message', {
  //                     ^ call: fetch POST /whatsapp/send-message
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-User-API-Key': process.env.TWOCHAT_API_KEY! },
    body: JSON.stringify({ from_number: process.env.WA_FROM, to_number: to, text }),
  });
  if (response.status === 429) {
  //                      ^^^ hover: 429
    await new Promise((r) => setTimeout(r, 60 * 1000));
    return sendWhatsApp(to, text);
  }
  return { channel: 'whatsapp', ok: response.ok, status: response.status };
  //                                         ^^ hover: boolean
}

async function sendSlack(text: string): Promise<NotificationResult> {
  try {
    const response = await axios.post('https://slack.com/api/chat.postMessage', { channel: '#ops', text });
    return { channel: 'slack', ok: response.data.ok, status: response.status };
  } catch (error) {
    if (axios.isAxiosError(error) && error.response?.status === 429) {
      return { channel: 'slack', ok: false, status: 429, error: 'rate limited' };
    }
    throw error;
  }
}

async function sendEmail(to: string, html: string): Promise<NotificationResult> {
  const response = await fetch('https://api.resend.com/emails', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.RESEND_KEY}` },
    body: JSON.stringify({ from: 'ops@example.com', to, html }),
  });
  if (!response.ok) {
    return { channel: 'email', ok: false, status: response.status };
  }
  return { channel: 'email', ok: true, status: 200 };
}

export async function notifyAll(user: { phone: string; email: string; telegram?: string }, text: string) {
  const jobs: Array<Promise<NotificationResult>> = [sendWhatsApp(user.phone, text), sendSlack(text), sendEmail(user.email, text)];
  if (user.telegram) jobs.push(sendTelegram(user.telegram, text));
  const settled = await Promise.allSettled(jobs);
  const results = settled.flatMap((s) => (s.status === 'fulfilled' ? [s.value] : []));
  const [whatsapp] = results;
  if (whatsapp && !whatsapp.ok && whatsapp.channel === 'whatsapp') {
  //                        ^^ hover: boolean
    // WhatsApp did not work -> sms
    results.push(await sendSms(user.phone, text.slice(0, 300)));
  }
  await db.notification.createMany({ data: results.map((r) => ({ ...r, failed: !r.ok })) });
  //                                                                              ^^ hover: maybe boolean
  return results;
}
