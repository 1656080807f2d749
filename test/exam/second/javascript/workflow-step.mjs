export default {
  props: { key: { type: 'string', secret: true }, max: { type: 'integer', default: 100 } },
  async run({ steps, $ }) {
    const rows = steps.trigger.event.rows.slice(0, this.max);
    const failed = [];
    for (const row of rows) {
      const res = await this.post('whatsapp/send-message', { to_number: row.phone, text: row.text });
      if (res.status === 429) {
        await new Promise((r) => setTimeout(r, 60_000));
        failed.push(row);
      } else if (res.status > 299) {
        failed.push({ ...row, status: res.status });
      }
    }
    $.export('failed', failed);
    const sheet = await fetch('https://sheets.googleapis.com/v4/spreadsheets/x', { method: 'PUT', body: JSON.stringify(failed) });
    if (sheet.status === 429 || !sheet.ok) throw new Error('sheet');
  },
  methods: {
    post(path, body) {
      return fetch('https://api.p.2chat.io/open/' + path, {
        method: 'POST',
        headers: { 'X-User-API-Key': this.key, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    },
  },
};
