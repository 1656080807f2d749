import { ApiError } from './core/ApiError';
import { ContactsService } from './services/ContactsService';

export async function findContact(uuid: string) {
  try {
    return await ContactsService.get(uuid);
  } catch (e) {
    if (e instanceof ApiError && e.status === 404) return null;
    throw e;
  }
}
