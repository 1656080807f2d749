/**
 * Sends the rows of the sheet by WhatsApp.
 */
var API_URL = 'https://api.p.2chat.io/open';
var API_KEY = PropertiesService.getScriptProperties().getProperty('TWOCHAT_KEY');

function onOpen() {
  SpreadsheetApp.getUi().createMenu('WhatsApp').addItem('Send', 'sendAll').addToUi();
}

function sendAll() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var rows = sheet.getRange(2, 1, Math.min(sheet.getLastRow() - 1, 500), 3).getValues();
  for (var i = 0; i < rows.length; i++) {
    if (rows[i][2] === 200) continue;
    var code = sendMessage_(rows[i][0], rows[i][1]);
    sheet.getRange(i + 2, 3).setValue(code);
    if (code === 200 || code === 201) {
    //           ^^^ hover: 200
    //                           ^^^ hover: 201
      sheet.getRange(i + 2, 3).setBackground('green');
    } else if (code == 429) {
    //                 ^^^ hover: 429
      Utilities.sleep(6000);
      i--;
    } else if (code == 402) {
    //                 ^^^ hover: 402
      SpreadsheetApp.getUi().alert('No credit');
      return;
    }
    Utilities.sleep(500);
  }
}

function sendMessage_(to, text) {
  var options = {
    method: 'post',
    contentType: 'application/json',
    headers: { 'X-User-API-Key': API_KEY },
    payload: JSON.stringify({ to_number: String(to), from_number: '+5959', text: text }),
    muteHttpExceptions: true
  };
  var response = UrlFetchApp.fetch(API_URL + '/whatsapp/send-message', options);
  //             ^ call: UrlFetchApp POST /whatsapp/send-message
  return response.getResponseCode();
}

function rate_() {
  var response = UrlFetchApp.fetch('https://api.exchangerate.host/latest', { muteHttpExceptions: true });
  if (response.getResponseCode() !== 200) {
    return 1;
  }
  return JSON.parse(response.getContentText()).rates.EUR;
}
