import type {
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

export const BASE_URL = 'https://api.p.2chat.io/open';

export async function twoChatApiRequest(
	this: IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions,
	method: IHttpRequestMethods,
	endpoint: string,
	body: IDataObject = {},
	qs: IDataObject = {},
): Promise<any> {
	const options: IHttpRequestOptions = {
		method,
		url: `${BASE_URL}${endpoint}`,
		body,
		qs,
		json: true,
	};

	if (Object.keys(body).length === 0) {
		delete options.body;
	}

	try {
		return await this.helpers.httpRequestWithAuthentication.call(this, 'twoChatApi', options);
	} catch (error) {
		if (error.response?.status === 402) {
			throw new NodeApiError(this.getNode(), error as JsonObject, {
				message: 'Your 2Chat account has run out of credits',
				httpCode: '402',
			});
		}
		throw new NodeApiError(this.getNode(), error as JsonObject);
	}
}

export async function twoChatApiRequestAllItems(
	this: IExecuteFunctions | ILoadOptionsFunctions,
	propertyName: string,
	endpoint: string,
): Promise<IDataObject[]> {
	const returnData: IDataObject[] = [];
	let page = 0;
	let responseData;
	do {
		responseData = await twoChatApiRequest.call(this, 'GET', endpoint, {}, { page_number: page, results_per_page: 50 });
		returnData.push(...(responseData[propertyName] as IDataObject[]));
		page++;
	} while (responseData[propertyName].length === 50);
	return returnData;
}
