const cron = require('node-cron');
const request = require('superagent');
const { Octokit } = require('@octokit/rest');

const octokit = new Octokit({ auth: process.env.GH });
const url = process.env.CHAT_URL || 'https://api.p.2chat.io/open/whatsapp/send-message';

cron.schedule('*/5 * * * *', async () => {
  let runs;
  try {
    runs = await octokit.actions.listWorkflowRunsForRepo({ owner: 'a', repo: 'b', per_page: 100 });
    if (runs.status !== 200) return;
  } catch (e) {
    if (e.status === 404 || e.status === 403) return;
    throw e;
  }
  const broken = runs.data.workflow_runs.filter((r) => r.conclusion === 'failure');
  if (!broken.length) return;
  try {
    const res = await request
      .post(url)
      .set('X-User-API-Key', process.env.CHAT_KEY)
      .send({ from_number: process.env.FROM, to_number: process.env.TO, text: `${broken.length} failed` });
    if (res.statusCode === 201) console.log('sent');
  } catch (err) {
    if (err.status === 429) return setTimeout(() => {}, 500);
    if (err.response && err.response.clientError) console.error(err.response.text);
    else throw err;
  }
});

function legacy(to, cb) {
  request.get('https://api.p.2chat.io/open/whatsapp/check-number/' + process.env.FROM + '/' + to)
    .set({ 'X-User-API-Key': process.env.CHAT_KEY })
    .ok((res) => res.status < 500)
    .end((err, res) => {
      if (err) return cb(err);
      if (res.status === 404) return cb(null, false);
      cb(null, res.body.is_valid);
    });
}

module.exports = { legacy };
