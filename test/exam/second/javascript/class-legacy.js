var request = require('request');
var util = require('util');
var EventEmitter = require('events').EventEmitter;

function TwoChat(options) {
  EventEmitter.call(this);
  this.key = options.key;
  this.url = 'https://api.p.2chat.io/open';
  this.limit = options.limit || 100;
}
util.inherits(TwoChat, EventEmitter);

TwoChat.prototype._call = function (method, path, json, callback) {
  var self = this;
  request({ method: method, url: this.url + path, json: json || true, headers: { 'X-User-API-Key': this.key } }, function (error, response, body) {
    if (error) return callback(error);
    if (response.statusCode === 429) {
      self.emit('limit');
      return setTimeout(function () { self._call(method, path, json, callback); }, 6000);
    }
    if (response.statusCode >= 400) {
      var e = new Error(body && body.message || 'HTTP ' + response.statusCode);
      e.status = response.statusCode;
      return callback(e);
    }
    callback(null, body);
  });
};

TwoChat.prototype.send = function (to, text, callback) {
  this._call('POST', '/whatsapp/send-message', { to_number: to, text: text }, callback);
};

TwoChat.prototype.info = function (callback) {
  this._call('GET', '/info', null, callback);
};

module.exports = TwoChat;

if (require.main === module) {
  var client = new TwoChat({ key: process.env.KEY });
  client.send(process.argv[2], process.argv[3], function (err, body) {
    if (err && err.status === 402) return console.error('no credit');
    if (err) throw err;
    console.log(body.message_uuid);
  });
  request('https://api.ipify.org', function (err, res, ip) {
    if (!err && res.statusCode === 200) console.log(ip);
  });
}
