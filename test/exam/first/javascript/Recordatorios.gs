/**
 * Envia recordatorios desde la hoja "Citas"
 */
var API = 'https://api.p.2chat.io/open/whatsapp/send-message';

function enviarRecordatorios() {
  var hoja = SpreadsheetApp.getActive().getSheetByName('Citas');
  var filas = hoja.getRange(2, 1, 200, 4).getValues();
  var key = PropertiesService.getScriptProperties().getProperty('TWOCHAT');
  for (var i = 0; i < filas.length; i++) {
    if (filas[i][3] === 'enviado') continue;
    var opciones = {
      method: 'post',
      contentType: 'application/json',
      headers: { 'X-User-API-Key': key },
      payload: JSON.stringify({ from_number: '+5255', to_number: String(filas[i][1]), text: 'Hola ' + filas[i][0] }),
      muteHttpExceptions: true
    };
    var resp = UrlFetchApp.fetch(API, opciones);
    var codigo = resp.getResponseCode();
    if (codigo === 200 || codigo === 201) {
      hoja.getRange(i + 2, 4).setValue('enviado');
    } else if (codigo == 429) {
      Utilities.sleep(6000);
      i--;
    } else {
      hoja.getRange(i + 2, 4).setValue('error ' + codigo + ': ' + resp.getContentText().substring(0, 200));
    }
    Utilities.sleep(500);
  }
}

function tipoDeCambio() {
  var r = UrlFetchApp.fetch('https://api.exchangerate.host/latest', { muteHttpExceptions: true });
  if (r.getResponseCode() !== 200) return 0;
  return JSON.parse(r.getContentText()).rates.MXN;
}

function doPost(e) {
  var datos = JSON.parse(e.postData.contents);
  return ContentService.createTextOutput(JSON.stringify({ status: 200, id: datos.uuid }));
}
