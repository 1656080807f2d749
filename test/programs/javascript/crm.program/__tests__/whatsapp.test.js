const MockAdapter = require('axios-mock-adapter');
const request = require('supertest');
const { twochat } = require('../services/http');
const whatsapp = require('../services/whatsapp');
const app = require('../app');

const mock = new MockAdapter(twochat);

describe('whatsapp service', () => {
  beforeEach(() => mock.reset());

  test('wrong number', async () => {
    mock.onPost('/whatsapp/send-message').reply(422, { detail: 'bad number' });
    //                                          ^^^ hover: maybe 422
    await expect(whatsapp.sendText({ to: '1' })).rejects.toMatchObject({ status: 422 });
  });

  test('missing contact', async () => {
    mock.onGet(/contacts/).reply(404);
    //                           ^^^ hover: maybe 404
    expect(await whatsapp.syncContact('CON1')).toBeNull();
  });

  test('the route', async () => {
    mock.onPost().reply(503);
    //                  ^^^ hover: maybe 503
    const res = await request(app).post('/messages').send({ to: '1' });
    expect(res.status).toBe(503);
    expect(res.statusCode).toEqual(503);
  });
});
