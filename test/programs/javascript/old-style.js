var request = require('request');
var async = require('async');
var _ = require('lodash');

var BASE = 'https://api.p.2chat.io/open';

function TwoChat(key) {
  if (!(this instanceof TwoChat)) return new TwoChat(key);
  this.key = key;
  this.defaults = { headers: { 'X-User-API-Key': key }, json: true, timeout: 400 * 50 };
}

TwoChat.prototype._call = function (method, path, body, cb) {
  var opts = _.extend({}, this.defaults, { method: method, url: BASE + path, body: body });
  request(opts, function (err, res, data) {
  // [3] call: request ? https://api.p.2chat.io/open{}
    if (err) return cb(err);
    if (res.statusCode === 429) return cb(new Error('rate limit'));
    //                     ^^^ hover: 429
    if (res.statusCode >= 400) {
    //                    ^^^ hover: range
      var e = new Error(data && data.message);
      e.code = res.statusCode;
      return cb(e);
    }
    cb(null, data);
  });
};

TwoChat.prototype.contacts = function (page, cb) {
  this._call('GET', '/contacts?page_number=' + page, undefined, cb);
  // [3] call: wrapper request GET /contacts
};

TwoChat.prototype.send = function (to, text, cb) {
  this._call('POST', '/whatsapp/send-message', { to_number: to, text: text }, cb);
  // [3] call: wrapper request POST /whatsapp/send-message
};

TwoChat.prototype.removeContact = function (uuid, cb) {
  this._call('DELETE', '/contacts/' + uuid, undefined, function (err) {
  // [3] call: wrapper request DELETE /contacts/{contact_uuid}
    if (err && err.code === 404) return cb(null, false);
    //                      ^^^ hover: 404
    cb(err, !err);
  });
};

TwoChat.prototype.geo = function (ip, cb) {
  request.get({ url: 'http://ip-api.com/json/' + ip, json: true }, function (err, res, data) {
    if (err || res.statusCode !== 200) return cb(err || new Error('geo'));
    if (res.statusCode === 429) return cb(null, null);
    cb(null, data.country);
  });
};

module.exports = TwoChat;

if (require.main === module) {
  var client = TwoChat(process.env.KEY);
  async.waterfall(
    [
      function (next) { client.contacts(0, next); },
      function (page, next) { async.eachLimit(page.contacts.slice(0, 200), 2, function (c, done) { client.send(c.phone, 'hi', done); }, next); },
    ],
    function (err) {
      if (err) process.exit(err.code === 400 ? 2 : 1);
      //                                 ^^^ hover: maybe 400
    }
  );
}
