import { TwoChat, TwoChatError } from './twochat';

const client = new TwoChat(process.env.TWOCHAT_API_KEY ?? '');

/** Undefined for a contact that is gone. */
export async function contact(uuid: string): Promise<unknown> {
  try {
    return await client.get(`/contacts/${uuid}`);
  } catch (error) {
    if (error instanceof TwoChatError && error.status === 404) return undefined;
    throw error;
  }
}
