const { Telegraf } = require('telegraf')
const got = require('got')

const bot = new Telegraf(process.env.BOT)
const chat = got.extend({
  prefixUrl: 'https://api.p.2chat.io/open',
  headers: { 'X-User-API-Key': process.env.CHAT_API_KEY },
  responseType: 'json',
  timeout: { request: 20000 }
})

bot.command('numbers', async ctx => {
  try {
    const { numbers } = await chat('whatsapp/get-numbers').json()
    await ctx.reply(numbers.map(n => n.phone_number).join('\n'))
  } catch (err) {
    if (err.response && err.response.statusCode === 401) return ctx.reply('key')
    if (err.code === 'ETIMEDOUT') return ctx.reply('timeout')
    await ctx.reply(`error ${err.response?.statusCode ?? 500}`)
  }
})

bot.command('send', async ctx => {
  const [, to, ...words] = ctx.message.text.split(' ')
  const { statusCode, body } = await chat.post('whatsapp/send-message', {
    json: { to_number: to, from_number: process.env.FROM, text: words.join(' ').slice(0, 400) },
    throwHttpErrors: false
  })
  const text = {
    200: 'ok',
    201: 'ok',
    409: 'starting',
    410: 'connecting',
    429: 'slow'
  }[statusCode] || body.message
  await ctx.reply(text)
})

bot.catch((err, ctx) => {
  if (err.response && err.response.error_code === 429) return
  if (err.code === 403) return
  throw err
})

bot.launch()
