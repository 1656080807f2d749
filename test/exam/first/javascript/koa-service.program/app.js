const Koa = require('koa')
const Router = require('@koa/router')
const twochat = require('./lib/twochat')
const github = require('./lib/github')

const app = new Koa()
const router = new Router()

router.post('/alert/:phone', async ctx => {
  if (!(await twochat.exists(ctx.params.phone))) ctx.throw(404, 'not on WhatsApp')
  const issues = await github.issues('koajs/koa')
  try {
    ctx.body = await twochat.send(ctx.params.phone, `${issues.length} open issues`)
    ctx.status = 201
  } catch (err) {
    const status = err.response ? err.response.status : 500
    ctx.status = status === 429 ? 503 : 502
    ctx.body = { message: err.message }
  }
})

app.use(async (ctx, next) => {
  await next()
  if (ctx.status === 404) ctx.body = { error: 'nothing here' }
  if (ctx.response.status >= 500) console.error(ctx.url)
})

app.use(router.routes()).listen(3000)
