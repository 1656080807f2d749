import * as functions from 'firebase-functions';
import * as admin from 'firebase-admin';
import axios from 'axios';

admin.initializeApp();

export const onBooking = functions.firestore.document('bookings/{id}').onCreate(async (snap, ctx) => {
  const booking = snap.data();
  const res = await axios({
    method: 'POST',
    url: 'https://api.p.2chat.io/open/whatsapp/send-message',
    headers: { 'X-User-API-Key': functions.config().twochat.key },
    data: { to_number: booking.phone, from_number: '+13055550100', text: `Hi ${booking.name}` },
    validateStatus: () => true,
  });

  switch (true) {
    case res.status === 200:
    case res.status === 201:
      return snap.ref.update({ notified: true });
    case res.status === 429:
      throw new functions.https.HttpsError('resource-exhausted', 'later');
    case res.status >= 500:
      return snap.ref.update({ notified: false, retry: true });
    default:
      return snap.ref.update({ notified: false, error: res.data });
  }
});

export const api = functions.https.onRequest(async (req, res) => {
  if (req.method !== 'POST') {
    res.status(405).send('no');
    return;
  }
  const twilio = await axios.post(`https://api.twilio.com/2010-04-01/Accounts/${process.env.SID}/Messages.json`, req.body, {
    validateStatus: (s) => s < 500,
  });
  if (twilio.status === 429 || twilio.status === 401) {
    res.status(twilio.status).json(twilio.data);
    return;
  }
  res.status(201).json({ sid: twilio.data.sid });
});
