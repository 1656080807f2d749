import { afterEach, describe, expect, it, vi } from 'vitest';
import { TwoChat, TwoChatApiError, TwoChatRateLimitError, backoff } from '../src';

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

describe('TwoChat', () => {
  afterEach(() => vi.useRealTimers());

  it('retries a rate limit', async () => {
    const fetch = vi
      .fn()
      .mockResolvedValueOnce(json(429, { message: 'slow down' }))
      //                          ^^^ hover: maybe 429
      .mockResolvedValueOnce(json(200, { contacts: [], count: 0 }));
      //                          ^^^ hover: maybe 200
    const client = new TwoChat({ apiKey: 'UAKtest', fetch, maxRetries: 1 });
    await expect(client.contacts.list()).resolves.toEqual({ contacts: [], count: 0 });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('maps a bad key', async () => {
    const fetch = vi.fn().mockResolvedValue(json(401, { detail: 'Invalid API Key' }));
    //                                           ^^^ hover: maybe 401
    const client = new TwoChat({ apiKey: 'nope', fetch });
    const error = await client.whatsapp.numbers().catch((e) => e);
    expect(error).toBeInstanceOf(TwoChatApiError);
    expect(error.statusCode).toBe(401);
    //                            ^^^ hover: 401
    expect(error).not.toBeInstanceOf(TwoChatRateLimitError);
  });

  it('grows the wait', () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    expect(backoff(0)).toBe(500);
    expect(backoff(9, 100, 400)).toBe(400);
  });
});
