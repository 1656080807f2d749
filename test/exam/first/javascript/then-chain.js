/* global fetch */
const API_KEY = 'UAK00000000-0000-0000-0000-000000000000'
const url = 'https://api.p.2chat.io/open/whatsapp/send-message'

function handleErrors (response) {
  if (!response.ok) {
    throw Error(response.statusText)
  }
  return response
}

function sendMessage (to, text) {
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-User-API-Key': API_KEY },
    body: JSON.stringify({ to_number: to, from_number: '+17130000000', text: text })
  })
    .then(handleErrors)
    .then(function (response) { return response.json() })
    .then(function (json) { console.log(json); return json })
    .catch(function (error) { console.log(error) })
}

function getGroups (phone) {
  return fetch('https://api.p.2chat.io/open/whatsapp/groups/' + phone, { headers: { 'X-User-API-Key': API_KEY } })
    .then(res => {
      if (res.status === 404) return { data: [] }
      if (res.status !== 200) throw new Error('status ' + res.status)
      return res.json()
    })
}

function geocode (address) {
  return fetch('https://maps.googleapis.com/maps/api/geocode/json?address=' + encodeURIComponent(address))
    .then(res => {
      if (res.status === 404) return null
      if (res.status !== 200) throw new Error('status ' + res.status)
      return res.json()
    })
}

module.exports = { sendMessage, getGroups, geocode }
