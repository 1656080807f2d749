import { OpenAPI } from '../core/OpenAPI';
import { request as __request } from '../core/request';

export class ContactsService {
  /**
   * List contacts
   * @throws ApiError
   */
  public static list(): Promise<any> {
    return __request(OpenAPI, { method: 'GET', url: '/contacts' });
  }

  public static get(uuid: string): Promise<any> {
    return __request(OpenAPI, {
      method: 'GET',
      url: '/contacts/{uuid}',
      path: { uuid },
      errors: { 422: 'Validation Error' },
    });
  }
}
