import { Worker } from 'bullmq';
import { HttpError, isTransient } from '../../http/src/index';
import { TwoChat } from './twochat';

const chat = new TwoChat(process.env.TWOCHAT_KEY!);

new Worker(
  'notifications',
  async (job) => {
    try {
      return await chat.text(job.data.from, job.data.to, job.data.text);
    } catch (e) {
      if (isTransient(e)) throw e;
      if (e instanceof HttpError && e.status === 422) {
        await job.discard();
        return { skipped: true };
      }
      throw e;
    }
  },
  { limiter: { max: 10, duration: 60000 }, lockDuration: 503 },
);
