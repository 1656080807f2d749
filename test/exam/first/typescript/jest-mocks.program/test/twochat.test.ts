import { beforeEach, describe, expect, it, vi } from 'vitest';
import request from 'supertest';
import { app } from '../src/app';
import { checkNumber } from '../src/twochat';

const fetchMock = vi.fn();
vi.stubGlobal('fetch', fetchMock);

describe('checkNumber', () => {
  beforeEach(() => fetchMock.mockReset());

  it('is true for a valid number', async () => {
    fetchMock.mockResolvedValueOnce({ ok: true, status: 200, json: async () => ({ is_valid: true }) });
    expect(await checkNumber('+1', '+2')).toBe(true);
  });

  it('gives null when limited', async () => {
    fetchMock.mockResolvedValueOnce(new Response('{}', { status: 429 }));
    expect(await checkNumber('+1', '+2')).toBeNull();
  });

  it('throws on 404', async () => {
    fetchMock.mockResolvedValueOnce({ ok: false, status: 404 });
    await expect(checkNumber('+1', '+2')).rejects.toMatchObject({ status: 404 });
  });
});

describe('app', () => {
  it('answers 400 without a number', async () => {
    const res = await request(app).get('/check');
    expect(res.status).toBe(400);
  });

  it('answers 404', async () => {
    const res = await request(app).get('/nothing');
    expect(res.statusCode).toEqual(404);
  });
});
