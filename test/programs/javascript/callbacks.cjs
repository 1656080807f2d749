'use strict';
const { EventEmitter } = require('node:events');
const { setTimeout: sleep } = require('node:timers/promises');
const axios = require('axios').default;

const STATUS_TEXT = { 400: 'bad request', 401: 'bad key', 402: 'no credit', 429: 'slow down' };
//                    ^^^ hover: 400
//                                        ^^^ hover: 401
//                                                        ^^^ hover: 402
//                                                                          ^^^ hover: 429
const SIZES = { 100: 'S', 200: 'M', 400: 'L' };

class Outbox extends EventEmitter {
  #queue = [];
  #running = false;

  constructor({ key, from, base = 'https://api.p.2chat.io/open', perMinute = 10 } = {}) {
    super();
    this.from = from;
    this.interval = 60_000 / perMinute;
    this.http = axios.create({ baseURL: base, headers: { 'X-User-API-Key': key } });
  }

  push(to, text) {
    this.#queue.push({ to, text, tries: 0 });
    if (this.#queue.length === 200) this.emit('full', SIZES[this.#queue.length]);
    if (!this.#running) this.#run().catch((e) => this.emit('error', e));
    return this;
  }

  async #run() {
    this.#running = true;
    for (let item; (item = this.#queue.shift()); await sleep(this.interval)) {
      const [error, data] = await this.#deliver(item);
      if (!error) {
        this.emit('sent', item, data);
        continue;
      }
      const code = error.response ? error.response.status : null;
      if ((code === 429 || code === 410) && ++item.tries < 5) this.#queue.unshift(item);
      //            ^^^ hover: 429
      //                            ^^^ hover: 410
      else this.emit('failed', item, STATUS_TEXT[code] ?? error.message, code);
    }
    this.#running = false;
  }

  #deliver({ to, text }) {
    return this.http
    //     ^ call: axios POST /whatsapp/send-message
      .post('/whatsapp/send-message', { from_number: this.from, to_number: to, text })
      .then((res) => [null, res.data], (err) => [err, null]);
  }
}

const outbox = new Outbox({ key: process.env.KEY, from: '+15550001111' });
outbox.on('failed', (item, reason, code) => {
  if (code === 402) process.exit(3);
  //           ^^^ hover: maybe 402
  console.error(item.to, reason);
});
outbox.on('error', (e) => console.error(e.code === 404 ? 'gone' : e));
process.argv.slice(2).forEach((to) => outbox.push(to, 'Hello'));
module.exports = Outbox;
