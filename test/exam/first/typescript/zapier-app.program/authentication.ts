import type { Bundle, HttpResponse, ZObject } from 'zapier-platform-core';
import { API_URL } from './constants';

const test = (z: ZObject, bundle: Bundle) => z.request({ url: `${API_URL}/info` });

const handleBadResponses = (response: HttpResponse, z: ZObject) => {
  if (response.status === 401) {
    throw new z.errors.Error('The API Key you supplied is incorrect', 'AuthenticationError', response.status);
  }
  return response;
};

const includeApiKey = (request: any, z: ZObject, bundle: Bundle) => {
  request.headers['X-User-API-Key'] = bundle.authData.api_key;
  return request;
};

export default {
  config: { type: 'custom', fields: [{ key: 'api_key', required: true }], test },
  befores: [includeApiKey],
  afters: [handleBadResponses],
};
