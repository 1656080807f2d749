require('dotenv').config();
const express = require('express');
const bodyParser = require('body-parser');
const axios = require('axios');
const rateLimit = require('express-rate-limit');

const app = express();
const PORT = process.env.PORT || 3000;

app.use(bodyParser.json({ limit: '500kb' }));
app.use(rateLimit({ windowMs: 60 * 1000, max: 100, statusCode: 429 }));

const API_KEY = process.env.API_KEY_2CHAT || 'UAK00000000-0000-0000-0000-000000000000';
const TWO_CHAT_URL = 'https://api.p.2chat.io/open/whatsapp/send-message';
const sessions = {};

// Send message helper
async function sendMessage(to, text, from = process.env.WA_NUMBER) {
  try {
    const response = await axios.post(
    //                     ^ call: axios POST /whatsapp/send-message
      TWO_CHAT_URL,
      {
        to_number: to,
        from_number: from,
        text: text,
      },
      {
        headers: {
          'X-User-API-Key': API_KEY,
          'Content-Type': 'application/json',
        },
      }
    );
    console.log('Message sent:', response.status, response.data);
    return response.data;
  } catch (error) {
    // if (error.response.status === 429) { retry }
    console.error('Error sending message:', error.response ? error.response.data : error.message);
    throw error;
  }
}

async function askGPT(prompt) {
  try {
    const response = await axios.post('https://api.openai.com/v1/chat/completions', {
      model: 'gpt-3.5-turbo',
      messages: [{ role: 'user', content: prompt }],
      max_tokens: 200,
    }, { headers: { Authorization: 'Bearer ' + process.env.OPENAI_KEY } });
    return response.data.choices[0].message.content;
  } catch (error) {
    if (error.response && error.response.status === 429) {
      return 'I am a bit busy, try again later.';
    }
    if (error.response?.status >= 500) return 'OpenAI is down';
    throw error;
  }
}

app.post('/webhook', async (req, res) => {
  const { message, remote_phone_number: from, event, status } = req.body;
  if (status === 404 || !message || !message.text) {
    return res.status(200).send('ignored');
  }
  res.sendStatus(200);

  sessions[from] = sessions[from] || { step: 0, since: Date.now() };
  try {
    const answer = await askGPT(message.text.slice(0, 300));
    await sendMessage(from, answer);
  } catch (err) {
    if (err.response && err.response.status === 422) {
    //                                          ^^^ hover: 422
      delete sessions[from];
    }
  }
});

app.post('/send', async (req, res) => {
  const { to, text } = req.body;
  if (!to || !text) {
    return res.status(400).json({ error: 'to and text required' });
  }
  try {
    const data = await sendMessage(to, text);
    res.status(201).json({ success: true, data });
  } catch (error) {
    const status = error.response?.status || 502;
    if (status === 401) {
    //             ^^^ hover: 401
      return res.status(500).json({ error: 'server misconfigured' });
    } else if (status === 429) {
    //                    ^^^ hover: 429
      return res.status(429).json({ error: 'slow down', retryAfter: 60 });
    }
    res.status(status).json({ error: error.message });
  }
});

app.get('/health', (req, res) => res.status(200).json({ status: 200, uptime: process.uptime() }));

app.use((err, req, res, next) => {
  console.error(err.stack);
  if (err.status === 404) return res.status(404).end();
  res.status(err.statusCode || 500).json({ error: 'Something broke!' });
});

app.listen(PORT, () => console.log(`Listening on ${PORT}`));
