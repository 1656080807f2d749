'use strict';
const https = require('https');

function post(path, payload, cb) {
  const body = JSON.stringify(payload);
  const options = {
    hostname: 'api.p.2chat.io',
    port: 443,
    path: '/open' + path,
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      'X-User-API-Key': process.env.TWOCHAT_API_KEY,
    },
  };
  const req = https.request(options, (res) => {
    let data = '';
    res.on('data', (c) => { data += c; });
    res.on('end', () => {
      if (res.statusCode !== 200 && res.statusCode !== 201) {
        cb(new Error('2Chat ' + res.statusCode + ' ' + data), null, res.statusCode);
        return;
      }
      cb(null, JSON.parse(data), res.statusCode);
    });
  });
  req.on('error', cb);
  req.write(body);
  req.end();
}

post('/sms/send', { from: '+1', to: '+2', text: 'hola' }, (err, json, code) => {
  if (code === 422) return console.error('bad number');
  if (err) throw err;
  console.log(json.message_id);
});

https.get('https://registry.npmjs.org/axios', (res) => {
  if (res.statusCode === 200) console.log('npm up');
  if (res.statusCode === 429) console.log('npm limits');
});
