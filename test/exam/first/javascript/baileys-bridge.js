require('dotenv').config();
const express = require('express');
const axios = require('axios').default;

const app = express();
app.use(express.json({ limit: '500kb' }));

const client = axios.create({
  baseURL: process.env.TWOCHAT_BASE || 'https://api.p.2chat.io/open',
  headers: { 'X-User-API-Key': process.env.API_KEY },
  timeout: 10000
});

const sleep = ms => new Promise(r => setTimeout(r, ms));

async function sendText(to, text, tries = 0) {
  try {
    const { data } = await client.post('/whatsapp/send-message', {
      from_number: process.env.FROM_NUMBER,
      to_number: to,
      text
    });
    return data;
  } catch (err) {
    if (err.response && err.response.status === 429 && tries < 3) {
      await sleep(500 * (tries + 1));
      return sendText(to, text, tries + 1);
    }
    if (err.response) {
      console.error('2chat', err.response.status, err.response.data);
      const e = new Error(err.response.data.message || 'send failed');
      e.statusCode = err.response.status;
      throw e;
    }
    throw err;
  }
}

app.post('/hook', async (req, res) => {
  const { remote_phone_number, message } = req.body;
  if (!message || !message.text) return res.sendStatus(204);
  try {
    const reply = await sendText(remote_phone_number, 'Hemos recibido tu mensaje');
    res.status(200).json({ uuid: reply.message_uuid });
  } catch (e) {
    if (e.statusCode === 402) {
      res.status(402).json({ error: 'no credit' });
    } else if (e.statusCode >= 400 && e.statusCode < 500) {
      res.status(400).json({ error: e.message });
    } else {
      res.status(500).json({ error: 'internal' });
    }
  }
});

app.get('/health', async (req, res) => {
  const r = await client.get('/info', { validateStatus: null });
  res.status(r.status === 200 ? 200 : 503).send(r.statusText);
});

app.listen(process.env.PORT || 8080);
