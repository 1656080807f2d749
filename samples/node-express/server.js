/** Our own web server: the numbers here are what it answers, not what 2Chat did. */
import express from 'express';

const app = express();
const pageSize = 200;

app.post('/check/:number', async (request, response) => {
  const from = process.env.TWOCHAT_NUMBER;
  const answer = await fetch(`https://api.p.2chat.io/open/whatsapp/check-number/${from}/${request.params.number}`, {
    headers: { 'X-User-API-Key': process.env.TWOCHAT_API_KEY },
  });
  if (answer.status === 429) {
    response.status(503).send('Try again in a minute');
    return;
  }
  response.status(200).json({ pageSize, ok: answer.ok });
});

app.listen(3000);
