import type { Bundle, ZObject } from 'zapier-platform-core';
import { API_URL } from '../constants';

const perform = async (z: ZObject, bundle: Bundle) => {
  const response = await z.request({
    url: `${API_URL}/whatsapp/send-message`,
    method: 'POST',
    body: {
      from_number: bundle.inputData.from_number,
      to_number: bundle.inputData.to_number,
      text: bundle.inputData.text,
    },
    skipThrowForStatus: true,
  });

  if (response.status === 422) {
    throw new z.errors.Error('The number must be in E.164 format', 'InvalidData', 422);
  }
  if (response.status === 409 || response.status === 410) {
    throw new z.errors.ThrottledError('The WhatsApp number is starting up', 60);
  }
  response.throwForStatus();
  return response.data;
};

export default {
  key: 'send_message',
  noun: 'Message',
  display: { label: 'Send WhatsApp Message', description: 'Sends a message.' },
  operation: {
    inputFields: [{ key: 'from_number', required: true }, { key: 'to_number', required: true }, { key: 'text' }],
    perform,
  },
};
