// Make (Integromat) IML functions and connection test, exported from the app editor
const base = {
  baseUrl: 'https://api.p.2chat.io/open',
  headers: { 'X-User-API-Key': '{{connection.apiKey}}' },
  response: {
    error: {
      message: '[{{statusCode}}] {{body.message}}',
      '429': { type: 'RateLimitError' },
      '401': { type: 'ConnectionError' },
    },
  },
};

async function testConnection(apiKey) {
  const response = await fetch(base.baseUrl + '/info', { headers: { 'X-User-API-Key': apiKey } });
  const { status } = response;
  if (status === 401 || status === 403) {
    return { valid: false, reason: 'key' };
  }
  return { valid: status === 200 };
}

module.exports = { base, testConnection };
