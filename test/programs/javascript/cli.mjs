#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import got, { HTTPError } from 'got';
import chalk from 'chalk';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: { type: 'string' }, from: { type: 'string' }, wait: { type: 'string', default: '500' }, json: { type: 'boolean' } },
});

const client = got.extend({
  prefixUrl: 'https://api.p.2chat.io/open',
  headers: { 'X-User-API-Key': values.key ?? process.env.TWOCHAT_API_KEY },
  retry: { limit: 2, statusCodes: [429, 503, 504] },
  //                               ^^^ hover: 429
  //                                    ^^^ hover: 503
  //                                         ^^^ hover: 504
  timeout: { request: 20_000 },
});

const commands = {
  async numbers() {
    const { numbers } = await client.get('whatsapp/get-numbers').json();
    //                        ^ call: got GET /whatsapp/get-numbers
    return numbers.map((n) => `${n.phone_number} ${n.connection_status}`);
  },

  async send(to, ...words) {
    const response = await client.post('whatsapp/send-message', {
    //                     ^ call: got POST /whatsapp/send-message
      json: { from_number: values.from, to_number: to, text: words.join(' ') },
      throwHttpErrors: false,
    });
    if (response.statusCode === 422) return [chalk.red('number must look like +15551234567')];
    //                          ^^^ hover: 422
    if (!response.ok) throw new Error(`failed with ${response.statusCode}`);
    //            ^^ hover: boolean
    return ['sent'];
  },

  async 'rm-webhook'(uuid) {
    try {
      await client.delete(`webhooks/${uuid}`);
      //    ^ call: got DELETE /webhooks/{webhook_uuid}
      return ['removed'];
    } catch (error) {
      if (error instanceof HTTPError && error.response.statusCode === 404) return ['not there'];
      //                                                              ^^^ hover: 404
      throw error;
    }
  },

  async import(file) {
    const lines = (await readFile(file, 'utf8')).split('\n').slice(0, 400);
    const out = [];
    for (const line of lines) {
      const [first_name, phone] = line.split(',');
      try {
        await client('contacts', { method: 'POST', json: { first_name, contact_detail: [{ type: 'PH', value: phone }] } });
        //    ^ call: got POST /contacts
        out.push(`+ ${first_name}`);
      } catch ({ response, message }) {
        out.push(response?.statusCode === 402 ? 'no credit' : `! ${first_name} ${message}`);
        //                                ^^^ hover: 402
        if (response?.statusCode === 402) break;
        //                           ^^^ hover: 402
      }
      await new Promise((r) => setTimeout(r, Number(values.wait)));
    }
    return out;
  },
};

const [command, ...args] = positionals;
if (!(command in commands)) {
  console.error(`usage: 2chat ${Object.keys(commands).join('|')}`);
  process.exit(400 & 1);
}

try {
  const lines = await commands[command](...args);
  console.log(values.json ? JSON.stringify(lines) : lines.join('\n'));
} catch (error) {
  const status = error?.response?.statusCode;
  if (status === 401) console.error(chalk.red('bad key'));
  //             ^^^ hover: 401
  else if (Math.floor(status / 100) === 5) console.error(chalk.yellow('2chat is down'));
  //                                    ^ hover: range
  else console.error(error.message);
  process.exitCode = 1;
}
