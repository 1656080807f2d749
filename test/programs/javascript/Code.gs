/**
 * Google Sheet -> WhatsApp. Menu "WhatsApp" sends the selected rows.
 */
var BASE_URL = 'https://api.p.2chat.io/open';
var STATUS_COLUMN = 5;
var MAX_ROWS = 200;

function onOpen() {
  SpreadsheetApp.getUi().createMenu('WhatsApp').addItem('Send', 'sendSelected').addToUi();
}

function getKey_() {
  return PropertiesService.getScriptProperties().getProperty('TWOCHAT_API_KEY');
}

function callApi_(method, path, payload) {
  var options = {
    method: method,
    contentType: 'application/json',
    headers: { 'X-User-API-Key': getKey_() },
    muteHttpExceptions: true
  };
  if (payload) options.payload = JSON.stringify(payload);
  var response = UrlFetchApp.fetch(BASE_URL + path, options);
  //             ^ call: UrlFetchApp ? https://api.p.2chat.io/open{}
  var code = response.getResponseCode();
  var body = response.getContentText();
  if (code === 429) {
  //           ^^^ hover: 429
    Utilities.sleep(60000);
    return callApi_(method, path, payload);
  }
  if (code < 200 || code >= 300) {
  //         ^^^ hover: range
  //                        ^^^ hover: range
    throw new Error('2Chat ' + code + ': ' + body.substring(0, 300));
  }
  return { code: code, json: JSON.parse(body) };
}

function sendSelected() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var rows = sheet.getActiveRange().getValues();
  if (rows.length > MAX_ROWS) rows = rows.slice(0, MAX_ROWS);
  for (var i = 0; i < rows.length; i++) {
    var phone = String(rows[i][0]);
    try {
      var result = callApi_('post', '/whatsapp/send-message', { from_number: rows[i][2], to_number: phone, text: rows[i][1] });
      //           ^ call: wrapper UrlFetchApp POST /whatsapp/send-message
      sheet.getRange(i + 2, STATUS_COLUMN).setValue(result.code === 201 ? 'sent' : 'accepted');
      //                                                            ^^^ hover: 201
    } catch (e) {
      var message = String(e.message);
      if (message.indexOf('2Chat 422') !== -1) {
      //                  ^^^^^^^^^^^ hover: text 422
        sheet.getRange(i + 2, STATUS_COLUMN).setValue('wrong number').setBackground('#f00');
      } else if (message.indexOf('402') > -1) {
      //                         ^^^^^ hover: text 402
        SpreadsheetApp.getUi().alert('No credit left');
        return;
      } else {
        sheet.getRange(i + 2, STATUS_COLUMN).setValue('error');
      }
    }
    Utilities.sleep(500);
  }
}

function doPost(e) {
  var data = JSON.parse(e.postData.contents);
  if (data.status === 404) return ContentService.createTextOutput('ignored');
  SpreadsheetApp.getActive().getSheetByName('inbox').appendRow([new Date(), data.remote_phone_number, data.message.text]);
  return ContentService.createTextOutput('ok');
}

function notifySlack_(text) {
  var response = UrlFetchApp.fetch(PropertiesService.getScriptProperties().getProperty('SLACK_URL'), { method: 'post', payload: JSON.stringify({ text: text }), muteHttpExceptions: true });
  var code = response.getResponseCode();
  if (code === 429) Utilities.sleep(1000);
  return code === 200;
}

function dailyReport() {
  var numbers = callApi_('get', '/whatsapp/get-numbers').json.numbers;
  //            ^ call: wrapper UrlFetchApp GET /whatsapp/get-numbers
  notifySlack_(numbers.length + ' numbers connected');
}
