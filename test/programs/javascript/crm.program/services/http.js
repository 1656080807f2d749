const axios = require('axios');
const config = require('../config');

const twochat = axios.create({
  baseURL: config.twochat.baseUrl,
  timeout: config.twochat.timeout,
  headers: { 'X-User-API-Key': config.twochat.apiKey },
});

const hubspot = axios.create({
  baseURL: config.hubspot.baseUrl,
  headers: { Authorization: `Bearer ${config.hubspot.token}` },
});

twochat.interceptors.response.use(
  (res) => res,
  (err) => {
    const { response } = err;
    if (response && response.status === 402) {
    //                                  ^^^ hover: 402
      console.error('2chat: out of credit');
    }
    return Promise.reject(err);
  }
);

hubspot.interceptors.response.use(null, (err) => {
  if (err.response && err.response.status === 429) console.error('hubspot limit');
  return Promise.reject(err);
});

module.exports = { twochat, hubspot };
