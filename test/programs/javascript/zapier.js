const API = 'https://api.p.2chat.io/open';

const includeKey = (request, z, bundle) => {
  if (request.url.startsWith(API)) request.headers['X-User-API-Key'] = bundle.authData.key;
  return request;
};

const send = async (z, bundle) => {
  const response = await z.request({
  //                     ^ call: likely unknown POST /whatsapp/send-message
    url: `${API}/whatsapp/send-message`,
    method: 'POST',
    skipThrowForStatus: true,
    body: { to_number: bundle.inputData.to, text: bundle.inputData.text },
  });
  if (response.status === 429) throw new z.errors.ThrottledError('slow down', 60);
  //                      ^^^ hover: likely 429
  if (response.status === 422) throw new z.errors.Error('bad number', 'InvalidData', 422);
  //                      ^^^ hover: likely 422
  if (response.status >= 400) throw new z.errors.ResponseError(response);
  //                     ^^^ hover: likely range
  return response.data;
};

const test = async (z) => {
  const response = await z.request(`${API}/info`);
  //                     ^ call: likely unknown ? /info
  if (response.status === 401 || response.status === 403) throw new z.errors.Error('bad key', 'AuthenticationError', response.status);
  //                      ^^^ hover: likely 401
  //                                                 ^^^ hover: likely 403
  return response.data;
};

const slack = async (z, bundle) => {
  const response = await z.request({ url: 'https://slack.com/api/chat.postMessage', method: 'POST' });
  if (response.status === 429) throw new z.errors.ThrottledError('slack', 60);
  return response.data;
};

module.exports = {
  version: require('./package.json').version,
  platformVersion: '15.0.1',
  beforeRequest: [includeKey],
  authentication: { type: 'custom', test, fields: [{ key: 'key', required: true }] },
  creates: {
    message: { key: 'message', noun: 'Message', operation: { perform: send, sample: { status: 200 } } },
    slack: { key: 'slack', noun: 'Slack', operation: { perform: slack } },
  },
};
