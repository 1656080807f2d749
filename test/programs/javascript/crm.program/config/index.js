module.exports = {
  port: process.env.PORT || 8080,
  twochat: {
    baseUrl: process.env.TWOCHAT_URL || 'https://api.p.2chat.io/open',
    apiKey: process.env.TWOCHAT_API_KEY,
    timeout: 15000,
  },
  hubspot: {
    baseUrl: 'https://api.hubapi.com',
    token: process.env.HUBSPOT_TOKEN,
  },
  pageSize: 100,
};
