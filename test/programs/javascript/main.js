// Electron main process
const { app, BrowserWindow, ipcMain, net, Notification } = require('electron');
const path = require('path');
const https = require('https');
const Store = require('electron-store');

const store = new Store();
let win;

function createWindow() {
  win = new BrowserWindow({ width: 500, height: 400, webPreferences: { preload: path.join(__dirname, 'preload.js') } });
  win.loadFile('index.html');
}

app.whenReady().then(createWindow);

function post(pathname, body, callback) {
  const data = JSON.stringify(body);
  const req = https.request(
  //          ^ call: node:http POST https://api.p.2chat.io/open{}
    {
      hostname: 'api.p.2chat.io',
      port: 443,
      path: '/open' + pathname,
      method: 'POST',
      headers: { 'X-User-API-Key': store.get('key'), 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(data) },
    },
    (res) => {
      let text = '';
      res.on('data', (chunk) => (text += chunk));
      res.on('end', () => {
        if (res.statusCode >= 200 && res.statusCode < 300) return callback(null, JSON.parse(text));
        //                    ^^^ hover: range
        //                                            ^^^ hover: range
        const err = new Error('HTTP ' + res.statusCode);
        err.statusCode = res.statusCode;
        callback(err);
      });
    }
  );
  req.on('error', callback);
  req.write(data);
  req.end();
}

ipcMain.handle('send', (_event, { from, to, text }) =>
  new Promise((resolve) => {
    post('/whatsapp/send-message', { from_number: from, to_number: to, text }, (err, json) => {
    // [5] call: wrapper node:http POST /whatsapp/send-message
      if (err && err.statusCode === 401) {
      //                            ^^^ hover: 401
        new Notification({ title: 'Key', body: 'Please enter a new key' }).show();
        return resolve({ ok: false, status: 401 });
      }
      if (err) return resolve({ ok: false, reason: err.statusCode === 429 ? 'limit' : err.message });
      //                                                              ^^^ hover: 429
      resolve({ ok: true, id: json.message_uuid });
    });
  })
);

ipcMain.handle('numbers', async () => {
  const response = await net.fetch('https://api.p.2chat.io/open/whatsapp/get-numbers', { headers: { 'X-User-API-Key': store.get('key') } });
  //                     ^ call: fetch GET /whatsapp/get-numbers
  if (response.ok) return (await response.json()).numbers;
  //           ^^ hover: boolean
  return [];
});

function checkForUpdates() {
  https.get('https://updates.example.com/latest.json', (res) => {
    if (res.statusCode === 404) return;
    if (res.statusCode !== 200) console.log('update server', res.statusCode);
    res.resume();
  });
}
setInterval(checkForUpdates, 500 * 60 * 60);
