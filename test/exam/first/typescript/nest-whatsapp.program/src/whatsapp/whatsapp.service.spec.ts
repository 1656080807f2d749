import { HttpService } from '@nestjs/axios';
import { HttpException } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AxiosError, AxiosHeaders } from 'axios';
import { of, throwError } from 'rxjs';
import { WhatsappService } from './whatsapp.service';

describe('WhatsappService', () => {
  let service: WhatsappService;
  const http = { post: jest.fn(), get: jest.fn() };

  beforeEach(async () => {
    const module = await Test.createTestingModule({
      providers: [WhatsappService, { provide: HttpService, useValue: http }],
    }).compile();
    service = module.get(WhatsappService);
  });

  it('gives the uuid', async () => {
    http.post.mockReturnValue(of({ status: 200, data: { message_uuid: 'MSG1' } }));
    await expect(service.send({ from: '+1', to: '+2', text: 'x' })).resolves.toEqual({ messageId: 'MSG1' });
  });

  it('maps the rate limit', async () => {
    const err = new AxiosError('x', undefined, undefined, null, {
      status: 429, statusText: '', data: {}, headers: {}, config: { headers: new AxiosHeaders() },
    });
    http.post.mockReturnValue(throwError(() => err));
    await expect(service.send({ from: '+1', to: '+2', text: 'x' })).rejects.toBeInstanceOf(HttpException);
  });
});
