import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { twoChatApiRequest, twoChatApiRequestAllItems } from './GenericFunctions';

export class TwoChat implements INodeType {
	description: INodeTypeDescription = {
		displayName: '2Chat',
		name: 'twoChat',
		icon: 'file:2chat.svg',
		group: ['transform'],
		version: 1,
		description: 'Consume the 2Chat API',
		defaults: { name: '2Chat' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'twoChatApi', required: true }],
		properties: [
			{
				displayName: 'Limit',
				name: 'limit',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 500 },
				default: 100,
			},
		],
	};

	methods = {
		loadOptions: {
			async getNumbers(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
				const { numbers } = await twoChatApiRequest.call(this, 'GET', '/whatsapp/get-numbers');
				return numbers.map((n: IDataObject) => ({ name: n.friendly_name as string, value: n.phone_number as string }));
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		const out: INodeExecutionData[] = [];
		const resource = this.getNodeParameter('resource', 0) as string;
		const operation = this.getNodeParameter('operation', 0) as string;

		for (let i = 0; i < items.length; i++) {
			try {
				let responseData: any;
				if (resource === 'message') {
					if (operation === 'send') {
						const body: IDataObject = {
							from_number: this.getNodeParameter('from', i) as string,
							to_number: this.getNodeParameter('to', i) as string,
							text: this.getNodeParameter('text', i) as string,
						};
						responseData = await twoChatApiRequest.call(this, 'POST', '/whatsapp/send-message', body);
					}
				} else if (resource === 'contact') {
					if (operation === 'getAll') {
						responseData = await twoChatApiRequestAllItems.call(this, 'contacts', '/contacts');
					}
					if (operation === 'delete') {
						const uuid = this.getNodeParameter('contactUuid', i) as string;
						responseData = await twoChatApiRequest.call(this, 'DELETE', `/contacts/${uuid}`);
					}
				}
				out.push(...this.helpers.constructExecutionMetaData(this.helpers.returnJsonArray(responseData), { itemData: { item: i } }));
			} catch (error) {
				if (this.continueOnFail()) {
					out.push({ json: { error: error.message, throttled: error.httpCode === '429' }, pairedItem: { item: i } });
					continue;
				}
				throw error;
			}
		}
		return [out];
	}
}
