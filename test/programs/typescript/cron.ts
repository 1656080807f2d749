import cron from 'node-cron';
import axios, { AxiosError, AxiosInstance, AxiosRequestConfig, AxiosResponse } from 'axios';
import axiosRetry, { isNetworkOrIdempotentRequestError } from 'axios-retry';
import pino from 'pino';

const log = pino();

interface Appointment {
  id: number;
  phone: string;
  startsAt: Date;
}

abstract class BaseApi {
  protected readonly http: AxiosInstance;

  protected constructor(baseURL: string, headers: Record<string, string>) {
    this.http = axios.create({ baseURL, headers, timeout: 10_000 });
    axiosRetry(this.http, {
      retries: 3,
      retryDelay: axiosRetry.exponentialDelay,
      retryCondition: (error) => isNetworkOrIdempotentRequestError(error) || error.response?.status === 429,
      //                                                                                                ^^^ hover: 429
    });
  }

  protected async call<T>(config: AxiosRequestConfig): Promise<AxiosResponse<T>> {
    return this.http.request<T>({ ...config, validateStatus: (s) => s < 500 });
    //     ^ call: axios ? https://api.p.2chat.io/open/{}
    //                                                                  ^^^ hover: range
  }
}

class WhatsAppApi extends BaseApi {
  constructor(key: string) {
    super('https://api.p.2chat.io/open', { 'X-User-API-Key': key });
  }

  async remind(appointment: Appointment): Promise<'sent' | 'skip' | 'retry'> {
    const res = await this.call<{ success: boolean }>({
    //                ^ call: wrapper axios POST /whatsapp/send-message
      method: 'POST',
      url: '/whatsapp/send-message',
      data: { to_number: appointment.phone, text: `See you at ${appointment.startsAt.toLocaleTimeString()}` },
    });
    if ([200, 201, 202].includes(res.status)) return 'sent';
    //   ^^^ hover: 200
    //        ^^^ hover: 201
    //             ^^^ hover: 202
    if (res.status === 400 || res.status === 422) return 'skip';
    //                 ^^^ hover: 400
    //                                       ^^^ hover: 422
    return 'retry';
  }
}

class CalendarApi extends BaseApi {
  constructor() {
    super('https://www.googleapis.com/calendar/v3', { Authorization: `Bearer ${process.env.GOOGLE}` });
  }

  async upcoming(): Promise<Appointment[]> {
    const res = await this.call<{ items: Appointment[] }>({ url: '/calendars/primary/events?maxResults=200' });
    if (res.status === 401 || res.status === 403) throw new Error('google token');
    if (res.status !== 200) return [];
    return res.data.items;
  }
}

const whatsapp = new WhatsAppApi(process.env.TWOCHAT_KEY!);
const calendar = new CalendarApi();

cron.schedule('*/5 * * * *', async () => {
  try {
    const queue = (await calendar.upcoming()).slice(0, 400);
    for (const appointment of queue) {
      const outcome = await whatsapp.remind(appointment);
      log.info({ id: appointment.id, outcome });
      if (outcome === 'retry') break;
    }
  } catch (error) {
    const err = error as AxiosError;
    log.error({ status: err.response?.status ?? 500 }, err.message);
    if (err.code === 'ECONNABORTED') return;
    throw error;
  }
});
