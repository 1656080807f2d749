import type {
  IDataObject,
  IExecuteFunctions,
  IHookFunctions,
  IHttpRequestMethods,
  IHttpRequestOptions,
  ILoadOptionsFunctions,
  JsonObject,
} from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

const BASE_URL = 'https://api.p.2chat.io/open';

export async function twoChatApiRequest(
  this: IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions,
  method: IHttpRequestMethods,
  endpoint: string,
  body: IDataObject = {},
  qs: IDataObject = {},
) {
  const options: IHttpRequestOptions = {
    method,
    url: `${BASE_URL}${endpoint}`,
    body,
    qs,
    json: true,
  };
  if (Object.keys(body).length === 0) delete options.body;

  try {
    return await this.helpers.httpRequestWithAuthentication.call(this, 'twoChatApi', options);
    //           ^ call: n8n ? https://api.p.2chat.io/open{}
  } catch (error) {
    const status = (error as any).response?.status ?? (error as any).httpCode;
    if (status === 401 || status === "401") {
    //             ^^^ hover: 401
    //                               ^^^^^ hover: 401
      throw new NodeApiError(this.getNode(), error as JsonObject, { message: 'Invalid API key', httpCode: '401' });
    }
    if (status === 429) {
    //             ^^^ hover: 429
      throw new NodeApiError(this.getNode(), error as JsonObject, { message: 'Rate limit reached', httpCode: '429' });
    }
    throw new NodeApiError(this.getNode(), error as JsonObject);
  }
}

export async function twoChatApiRequestAllItems(
  this: IExecuteFunctions | ILoadOptionsFunctions,
  property: string,
  endpoint: string,
  qs: IDataObject = {},
) {
  const all: IDataObject[] = [];
  let page = 0;
  let batch: IDataObject[] = [];
  do {
    const response = await twoChatApiRequest.call(this, 'GET', endpoint, {}, { ...qs, page_number: page++, results_per_page: 100 });
    //                     ^ call: maybe wrapper n8n GET https://api.p.2chat.io/open{}
    batch = (response[property] as IDataObject[]) ?? [];
    all.push(...batch);
  } while (batch.length === 100);
  return all;
}
