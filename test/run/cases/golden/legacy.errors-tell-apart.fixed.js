'use strict'

const fetch = require('node-fetch')

/**
 * The text that 2Chat gives with an error, whichever field of the body has it.
 * For a body without such a field, from a proxy for example, its beginning.
 */
function messageOf2Chat(body) {
  let data = body
  if (typeof body === 'string') {
    try {
      data = JSON.parse(body)
    } catch {
      return body.trim().slice(0, 200) || 'no message'
    }
  }
  const { error_message, message, detail, error } = data ?? {}
  const details = Array.isArray(detail)
    ? detail.map((item) => item?.msg).join('; ')
    : detail
  for (const text of [error_message, message, details, error]) {
    if (typeof text === 'string' && text !== '') return text
  }
  const raw = typeof body === 'string' ? body : JSON.stringify(body)
  return raw?.slice(0, 200) || 'no message'
}

// eslint-disable-next-line no-unused-vars
module.exports = function notify (numbers, text) {
  return Promise.all(numbers.map(function (number) {
    return fetch('https://api.p.2chat.io/open/whatsapp/send-message', {
      method: 'POST',
      headers: { 'X-User-API-Key': process.env.KEY },
      body: JSON.stringify({ to_number: number, text })
    }).then(async function (res) {
      if (!res.ok) {
        const reason = messageOf2Chat(await res.text())
        switch (res.status) {
          case 400:
            throw new Error(`2Chat 400 (wrong request body): ${reason}`)
          case 401:
            throw new Error(`2Chat 401 (invalid API key): ${reason}`)
          case 402:
            throw new Error(`2Chat 402 (credit or trial): ${reason}`)
          case 403:
            throw new Error(`2Chat 403 (not allowed): ${reason}`)
          case 404:
            throw new Error(`2Chat 404 (not found): ${reason}`)
          case 406:
            throw new Error(
              `2Chat 406 (not supported by this number): ${reason}`
            )
          case 422:
            throw new Error(`2Chat 422 (invalid number or value): ${reason}`)
        }
        throw new Error('2Chat said ' + res.status)
      }
      return res.json()
    })
  }))
}
