import axios from 'axios'

const instance = axios.create()
instance.defaults.baseURL = 'https://api.p.2chat.io/open'
instance.defaults.headers.common['X-User-API-Key'] = process.env.KEY

export async function broadcast (numbers, text) {
  const results = await Promise.allSettled(
    numbers.map(to_number => instance.post('/whatsapp/send-message', { from_number: process.env.FROM, to_number, text }))
  )
  const limited = results.filter(r => r.status === 'rejected' && r.reason.response?.status === 429)
  const sent = results.filter(r => r.status === 'fulfilled' && [200, 201].includes(r.value.status))
  return { sent: sent.length, limited: limited.length, total: numbers.length }
}

export async function overview () {
  const [info, numbers] = await Promise.all([
    instance.get('/info'),
    instance.get('/whatsapp/get-numbers')
  ])
  if (info.status !== 200) throw new Error('info')
  if (numbers.status !== 200) throw new Error('numbers')
  return { ...info.data, numbers: numbers.data.numbers }
}

export async function crm (ids) {
  const all = await Promise.all(ids.map(id => axios.get(`https://api.pipedrive.com/v1/persons/${id}`)))
  if (all.some(r => r.status !== 200)) throw new Error('pipedrive')
  return all.map(r => r.data)
}
