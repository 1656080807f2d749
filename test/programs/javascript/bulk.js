const axios = require('axios');
const fs = require('fs');
const csv = require('csv-parser');
const FormData = require('form-data');

const apiKey = process.argv[2];
const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const results = { sent: 0, failed: 0, invalid: [] };

async function checkNumber(number) {
  const config = {
    method: 'get',
    maxBodyLength: Infinity,
    url: 'https://api.p.2chat.io/open/whatsapp/check-number/+12121112222/' + number,
    headers: { 'X-User-API-Key': apiKey },
  };

  try {
    const response = await axios.request(config);
    //                     ^ call: axios GET /whatsapp/check-number/{your_number}/{number_to_check}
    return response.data.on_whatsapp;
  } catch (error) {
    console.log(error);
    return false;
  }
}

async function send(number, text) {
  let data = JSON.stringify({ from_number: '+12121112222', to_number: number, text });
  let config = {
    method: 'post',
    url: 'https://api.p.2chat.io/open/whatsapp/send-message',
    headers: { 'X-User-API-Key': apiKey, 'Content-Type': 'application/json' },
    data: data,
    validateStatus: (status) => status < 500,
    //                                   ^^^ hover: range
  };

  const response = await axios(config);
  //                     ^ call: axios POST /whatsapp/send-message
  if (response.status == 200 || response.status == 201) {
  //                     ^^^ hover: 200
  //                                               ^^^ hover: 201
    results.sent++;
    return true;
  }
  if (response.status == 429) {
  //                     ^^^ hover: 429
    console.log('rate limited, waiting');
    await delay(60000);
    return send(number, text);
  }
  results.failed++;
  return false;
}

async function getGroups(phone) {
  const config = {
    method: 'get',
    url: `https://api.p.2chat.io/open/whatsapp/groups/${phone}`,
    headers: { 'X-User-API-Key': apiKey },
  };
  const { data } = await axios(config);
  //                     ^ call: axios GET /whatsapp/groups/{phone_number}
  return data.data;
}

async function uploadToImgur(file) {
  const form = new FormData();
  form.append('image', fs.createReadStream(file));
  const config = {
    method: 'post',
    url: 'https://api.imgur.com/3/image',
    headers: { Authorization: 'Client-ID ' + process.env.IMGUR, ...form.getHeaders() },
    data: form,
  };
  const response = await axios(config);
  if (response.status == 200) return response.data.data.link;
  if (response.status == 429) throw new Error('imgur quota');
}

async function main() {
  const rows = [];
  await new Promise((resolve, reject) =>
    fs.createReadStream('contacts.csv').pipe(csv()).on('data', (row) => rows.push(row)).on('end', resolve).on('error', reject)
  );
  console.log(`${rows.length} rows`);
  if (rows.length > 200) console.log('this takes long');
  const image = await uploadToImgur('flyer.png');

  for (const [i, row] of rows.slice(0, 500).entries()) {
    const ok = await checkNumber(row.phone);
    if (!ok) {
      results.invalid.push(row.phone);
      continue;
    }
    const sent = await send(row.phone, `Hi ${row.name} ${image}`).catch((err) => {
      if (err.response && err.response.status === 503) return 'later';
      //                                          ^^^ hover: 503
      console.error(err.message);
    });
    if (sent === 'later') await delay(500);
    if (i % 100 === 0) console.log(i, results);
    await delay(6000);
  }
  fs.writeFileSync('results.json', JSON.stringify(results, null, 2));
}

main();
