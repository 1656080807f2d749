import { onRequest, onCall, HttpsError } from 'firebase-functions/v2/https';
import { onDocumentCreated } from 'firebase-functions/v2/firestore';
import { defineSecret } from 'firebase-functions/params';
import * as admin from 'firebase-admin';
import fetch from 'node-fetch';

admin.initializeApp();
const twoChatKey = defineSecret('TWOCHAT_API_KEY');

async function sendWhatsapp(to: string, text: string): Promise<{ sent: boolean; httpStatus: number }> {
  const r = await fetch('https://api.p.2chat.io/open/whatsapp/send-message', {
  //              ^ call: fetch POST /whatsapp/send-message
    method: 'post',
    headers: { 'X-User-API-Key': twoChatKey.value(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ to_number: to, from_number: '+15550001111', text }),
  });
  return { sent: r.status >= 200 && r.status < 300, httpStatus: r.status };
  //                         ^^^ hover: range
  //                                           ^^^ hover: range
}

export const onOrder = onDocumentCreated({ document: 'orders/{id}', secrets: [twoChatKey] }, async (event) => {
  const order = event.data!.data();
  if (order.total < 200) return;
  const { sent, httpStatus } = await sendWhatsapp(order.phone, `Thanks! Total ${order.total}`);
  await event.data!.ref.update({ whatsapp: sent ? 'sent' : httpStatus === 422 ? 'bad-number' : 'failed' });
  //                                                                      ^^^ hover: 422
});

export const sendTest = onCall({ secrets: [twoChatKey] }, async (request) => {
  if (!request.auth) throw new HttpsError('unauthenticated', 'login');
  const result = await sendWhatsapp(request.data.to, 'test');
  if (result.httpStatus === 429) throw new HttpsError('resource-exhausted', 'slow down');
  //                        ^^^ hover: 429
  return result;
});

export const hook = onRequest(async (req, res) => {
  if (req.method !== 'POST') {
    res.status(405).send('no');
    return;
  }
  if (req.body.code === 404) res.sendStatus(204);
  await admin.firestore().collection('inbox').add(req.body);
  const fcm = await fetch('https://fcm.googleapis.com/fcm/send', { method: 'POST', body: '{}' });
  if (fcm.status === 401) console.error('fcm');
  res.status(200).json({ ok: true });
});
