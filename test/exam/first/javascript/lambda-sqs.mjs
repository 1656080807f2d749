import { SSMClient, GetParameterCommand } from '@aws-sdk/client-ssm';
import { request } from 'undici';

const ssm = new SSMClient({});
let cachedKey;

async function key() {
  cachedKey ??= (await ssm.send(new GetParameterCommand({ Name: '/2chat/key', WithDecryption: true }))).Parameter.Value;
  return cachedKey;
}

export const handler = async (event) => {
  const batchItemFailures = [];
  for (const record of event.Records) {
    const { to, text } = JSON.parse(record.body);
    const { statusCode, body } = await request('https://api.p.2chat.io/open/sms/send', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-user-api-key': await key() },
      body: JSON.stringify({ from: process.env.FROM, to, text }),
    });
    if (statusCode === 202) {
      await body.dump();
      continue;
    }
    const retry = statusCode === 429 || statusCode >= 500;
    console.log(JSON.stringify({ statusCode, body: await body.text() }));
    if (retry) batchItemFailures.push({ itemIdentifier: record.messageId });
  }
  const ping = await request('https://hc-ping.com/abc');
  if (ping.statusCode !== 200) console.log('no ping');
  return batchItemFailures.length ? { batchItemFailures } : { statusCode: 200 };
};
