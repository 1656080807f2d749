import type { IDataObject, IExecuteFunctions, ILoadOptionsFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { twoChatApiRequest, twoChatApiRequestAllItems } from './GenericFunctions';

export class TwoChat implements INodeType {
  description: INodeTypeDescription = {
    displayName: '2Chat',
    name: 'twoChat',
    group: ['output'],
    version: 1,
    description: 'Send WhatsApp messages with 2Chat',
    defaults: { name: '2Chat' },
    inputs: ['main'],
    outputs: ['main'],
    credentials: [{ name: 'twoChatApi', required: true }],
    requestDefaults: { baseURL: 'https://api.p.2chat.io/open' },
    properties: [
      {
        displayName: 'Limit',
        name: 'limit',
        type: 'number',
        typeOptions: { minValue: 1, maxValue: 500 },
        default: 200,
      },
      {
        displayName: 'From',
        name: 'from',
        type: 'options',
        typeOptions: { loadOptionsMethod: 'getNumbers' },
        default: '',
      },
    ],
  };

  methods = {
    loadOptions: {
      async getNumbers(this: ILoadOptionsFunctions) {
        const { numbers } = await twoChatApiRequest.call(this, 'GET', '/whatsapp/get-numbers');
        //                        ^ call: wrapper n8n GET /whatsapp/get-numbers
        return numbers.map((n: IDataObject) => ({ name: n.friendly_name, value: n.phone_number }));
      },
    },
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    const items = this.getInputData();
    const returnData: INodeExecutionData[] = [];
    const operation = this.getNodeParameter('operation', 0) as string;

    for (let i = 0; i < items.length; i++) {
      try {
        let responseData: IDataObject | IDataObject[] = {};
        if (operation === 'send') {
          responseData = await twoChatApiRequest.call(this, 'POST', '/whatsapp/send-message', {
          //                   ^ call: wrapper n8n POST /whatsapp/send-message
            from_number: this.getNodeParameter('from', i) as string,
            to_number: this.getNodeParameter('to', i) as string,
            text: this.getNodeParameter('text', i) as string,
          });
        } else if (operation === 'getContacts') {
          responseData = await twoChatApiRequestAllItems.call(this, 'contacts', '/contacts');
          //                   ^ call: wrapper n8n GET /contacts
          responseData = responseData.slice(0, this.getNodeParameter('limit', i, 200) as number);
        } else if (operation === 'delete') {
          const uuid = this.getNodeParameter('uuid', i) as string;
          responseData = await twoChatApiRequest.call(this, 'DELETE', `/contacts/${uuid}`);
          //                   ^ call: wrapper n8n DELETE /contacts/{contact_uuid}
        }
        returnData.push(...this.helpers.constructExecutionMetaData(this.helpers.returnJsonArray(responseData), { itemData: { item: i } }));
      } catch (error) {
        if (this.continueOnFail()) {
          returnData.push({ json: { error: error.message, status: error.httpCode === "404" ? 'missing' : 'failed' }, pairedItem: { item: i } });
          //                                                                         ^^^^^ hover: 404
          continue;
        }
        throw error;
      }
    }
    return [returnData];
  }
}
