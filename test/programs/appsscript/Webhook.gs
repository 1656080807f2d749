const BASE = 'https://api.p.2chat.io/open/';

function call_(method, path, body) {
  const res = UrlFetchApp.fetch(`${BASE}${path}`, {
  //          ^ call: UrlFetchApp ? https://api.p.2chat.io/open/{}
    method,
    headers: { 'X-User-API-Key': key_() },
    contentType: 'application/json',
    payload: body ? JSON.stringify(body) : undefined,
    muteHttpExceptions: true,
  });
  const status = res.getResponseCode();
  if (status >= 400) {
  //            ^^^ hover: range
    const error = new Error(res.getContentText().slice(0, 300));
    error.status = status;
    throw error;
  }
  return JSON.parse(res.getContentText());
}

function key_() {
  return PropertiesService.getUserProperties().getProperty('key');
}

function doPost(e) {
  const event = JSON.parse(e.postData.contents);
  if (event.status === 404) return ContentService.createTextOutput('404');
  try {
    call_('post', 'contacts', { first_name: event.name });
    // [5] call: wrapper UrlFetchApp POST /contacts
  } catch (err) {
    if (err.status === 422) {
    //                 ^^^ hover: 422
      console.warn('bad contact');
    } else if (err.status === 503) {
    //                        ^^^ hover: 503
      Utilities.sleep(1000);
    } else {
      throw err;
    }
  }
  return ContentService.createTextOutput(JSON.stringify({ status: 200 }));
}

function numbers() {
  return call_('get', 'whatsapp/get-numbers').numbers;
  //     ^ call: wrapper UrlFetchApp GET /whatsapp/get-numbers
}

function legacyNumbers() {
  try {
    return JSON.parse(UrlFetchApp.fetch(BASE + 'whatsapp/get-numbers', { headers: { 'X-User-API-Key': key_() } }));
    //                ^ call: UrlFetchApp GET /whatsapp/get-numbers
  } catch (e) {
    if (String(e).includes('401')) return [];
    //                     ^^^^^ hover: text 401
    if (e.message.indexOf('returned code 429') > -1) Utilities.sleep(5000);
    //                    ^^^^^^^^^^^^^^^^^^^ hover: text 429
    return null;
  }
}
