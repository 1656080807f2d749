const { request, RequestError } = require('./request')

const ROOT = 'https://api.p.2chat.io/open'
const headers = () => ({ 'X-User-API-Key': process.env.TWOCHAT_API_KEY, 'Content-Type': 'application/json' })

exports.send = (to, text) =>
  request(`${ROOT}/whatsapp/send-message`, {
    method: 'POST',
    headers: headers(),
    body: JSON.stringify({ from_number: process.env.FROM, to_number: to, text })
  })

exports.exists = async phone => {
  try {
    const { is_valid: valid } = await request(`${ROOT}/whatsapp/check-number/${process.env.FROM}/${phone}`, { headers: headers() })
    return valid
  } catch (e) {
    if (e instanceof RequestError && e.response.status === 422) return false
    throw e
  }
}
