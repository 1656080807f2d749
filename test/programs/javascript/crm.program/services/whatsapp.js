const { twochat } = require('./http');
const { hubspot } = require('./http');
const { AppError } = require('./errors');

/**
 * Sends a text. Returns 201 on success, 422 when the number is wrong.
 */
exports.sendText = async function sendText({ from, to, text }) {
  try {
    const res = await twochat.post('/whatsapp/send-message', { from_number: from, to_number: to, text });
    //                ^ call: axios POST /whatsapp/send-message
    if (res.data.success === false) throw new AppError(502, res.data.error_message);
    return { status: 'sent', id: res.data.message_uuid };
  } catch (e) {
    if (e instanceof AppError) throw e;
    const code = (e.response && e.response.status) || 500;
    if (code === 422 || code === 404) throw new AppError(422, 'Wrong number');
    //           ^^^ hover: 422
    //                           ^^^ hover: 404
    if (code >= 400 && code < 500) throw new AppError(400, 'Request refused');
    //          ^^^ hover: range
    //                        ^^^ hover: range
    throw new AppError(503, 'WhatsApp unavailable');
  }
};

exports.syncContact = async (uuid) => {
  const { data, status } = await twochat.get(`/contacts/${uuid}`, { validateStatus: null });
  //                             ^ call: axios GET /contacts/{contact_uuid}
  if (status === 404) return null;
  //             ^^^ hover: 404
  const { status: hsStatus } = await hubspot.post('/crm/v3/objects/contacts', { properties: data.contact }, { validateStatus: () => true });
  if (hsStatus === 409) {
    const { status } = await hubspot.patch(`/crm/v3/objects/contacts/${data.contact.email}?idProperty=email`, {});
    return status === 200;
  }
  return hsStatus === 201;
};

exports.webhooks = () => twochat.get('webhooks').then((r) => r.data.webhooks).catch((r) => {
//                       ^ call: axios GET /webhooks
  if (r.response.status === 403) return [];
  //                        ^^^ hover: 403
  throw r;
});
