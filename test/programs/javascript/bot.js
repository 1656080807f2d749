const TelegramBot = require('node-telegram-bot-api');
const { Octokit } = require('@octokit/rest');
const Stripe = require('stripe');
const superagent = require('superagent');
const pRetry = require('p-retry');

const bot = new TelegramBot(process.env.TG, { polling: true });
const octokit = new Octokit({ auth: process.env.GH });
const stripe = Stripe(process.env.STRIPE);

const twochat = (method, path) =>
  superagent(method, `https://api.p.2chat.io/open${path}`).set('X-User-API-Key', process.env.TWOCHAT).timeout({ response: 400 * 10 });
  // [3] call: superagent ? https://api.p.2chat.io/open{}

async function whatsapp(to, text) {
  return pRetry(
    async () => {
      try {
        const res = await twochat('POST', '/whatsapp/send-message').send({ to_number: to, text });
        //                ^ call: wrapper superagent POST /whatsapp/send-message
        return res.body.message_uuid;
      } catch (err) {
        if (err.status === 422 || err.status === 402) throw new pRetry.AbortError(err);
        //                 ^^^ hover: 422
        //                                       ^^^ hover: 402
        throw err;
      }
    },
    { retries: 3, minTimeout: 500, onFailedAttempt: (e) => console.log(e.attemptNumber, e.retriesLeft) }
  );
}

bot.onText(/\/wa (\S+) (.+)/, async (msg, [, to, text]) => {
  try {
    await whatsapp(to, text.slice(0, 400));
    bot.sendMessage(msg.chat.id, 'sent');
  } catch (err) {
    if (err.status === 402) bot.sendMessage(msg.chat.id, 'no credit');
    //                 ^^^ hover: 402
    else if (err.response?.statusCode === 403) console.warn('user blocked the bot');
    //                                    ^^^ hover: maybe 403
    else bot.sendMessage(msg.chat.id, `failed: ${err.message}`);
  }
});

bot.onText(/\/issue (.+)/, async (msg, match) => {
  try {
    const res = await octokit.issues.create({ owner: 'a', repo: 'b', title: match[1] });
    if (res.status === 201) bot.sendMessage(msg.chat.id, res.data.html_url);
  } catch (err) {
    if (err.status === 404 || err.status === 410) bot.sendMessage(msg.chat.id, 'no repo');
    if (err.status === 422) bot.sendMessage(msg.chat.id, 'bad title');
  }
});

bot.onText(/\/charge (\d+)/, async (msg, match) => {
  try {
    await stripe.charges.create({ amount: Number(match[1]) * 100, currency: 'eur' });
  } catch (err) {
    if (err.statusCode === 402) bot.sendMessage(msg.chat.id, 'card declined');
    if (err.statusCode === 429) bot.sendMessage(msg.chat.id, 'stripe limit');
  }
});

bot.on('polling_error', (err) => {
  if (err.response && err.response.statusCode === 409) process.exit(1);
});
