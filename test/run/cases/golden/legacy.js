'use strict'

const fetch = require('node-fetch')

// eslint-disable-next-line no-unused-vars
module.exports = function notify (numbers, text) {
  return Promise.all(numbers.map(function (number) {
    return fetch('https://api.p.2chat.io/open/whatsapp/send-message', {
      method: 'POST',
      headers: { 'X-User-API-Key': process.env.KEY },
      body: JSON.stringify({ to_number: number, text })
    }).then(function (res) {
      if (!res.ok) throw new Error('2Chat said ' + res.status)
      return res.json()
    })
  }))
}
