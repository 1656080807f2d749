const fetch = require('node-fetch')

class RequestError extends Error {
  constructor (response, body) {
    super(`${response.status} ${response.statusText}`)
    this.response = response
    this.body = body
  }
}

async function request (url, options = {}) {
  const response = await fetch(url, options)
  const body = await response.json()
  if (response.status >= 200 && response.status < 300) return body
  throw new RequestError(response, body)
}

module.exports = { request, RequestError }
