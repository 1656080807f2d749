import { Worker, UnrecoverableError, type Job } from 'bullmq';
import ky, { HTTPError, TimeoutError } from 'ky';

type Payload = { to: string; text: string; groupId?: string };

const api = ky.create({
  prefixUrl: 'https://api.p.2chat.io/open',
  headers: { 'X-User-API-Key': process.env.CHAT_API_KEY ?? '' },
  retry: { limit: 2, methods: ['get', 'post'], statusCodes: [409, 429, 503], backoffLimit: 3000 },
  //                                                         ^^^ hover: 409
  //                                                              ^^^ hover: 429
  //                                                                   ^^^ hover: 503
  timeout: 15000,
  hooks: {
    beforeError: [
      async (error) => {
        const { response } = error;
        if (response?.status === 402) error.name = 'NoCredit';
        //                       ^^^ hover: 402
        return error;
      },
    ],
    afterResponse: [
      (_request, _options, response) => {
        if (response.status === 401) console.error('2chat: key');
        //                      ^^^ hover: 401
      },
    ],
  },
});

const PERMANENT = new Set([400, 404, 406, 422]);
//                         ^^^ hover: 400
//                              ^^^ hover: 404
//                                   ^^^ hover: 406
//                                        ^^^ hover: 422

export const worker = new Worker<Payload>(
  'whatsapp',
  async (job: Job<Payload>) => {
    const { to, text, groupId } = job.data;
    try {
      const result = await api
      //                   ^ call: ky POST /whatsapp/send-message
        .post('whatsapp/send-message', {
          json: groupId ? { to_group_uuid: groupId, text } : { to_number: to, text },
        })
        .json<{ success: boolean; message_uuid: string }>();
      return result.message_uuid;
    } catch (error) {
      if (error instanceof HTTPError) {
        const status = error.response.status;
        if (PERMANENT.has(status)) throw new UnrecoverableError(`2chat ${status}`);
        if (status === 486) {
        //             ^^^ hover: 486
          await job.moveToDelayed(Date.now() + 5_000);
          return null;
        }
      } else if (error instanceof TimeoutError) {
        await job.log('timeout after 15000');
      }
      throw error;
    }
  },
  { concurrency: 1, limiter: { max: 10, duration: 60_000 } },
);

worker.on('failed', (job, err) => {
  if (job && job.attemptsMade >= 5) console.error(job.id, err.message.slice(0, 200));
});
