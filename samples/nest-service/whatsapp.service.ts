import { HttpService } from '@nestjs/axios';
import { HttpException, HttpStatus, Injectable, Logger } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class WhatsappService {
  private readonly logger = new Logger(WhatsappService.name);
  private readonly baseUrl = 'https://api.p.2chat.io/open/whatsapp';

  constructor(private readonly http: HttpService) {}

  async isReachable(from: string, number: string): Promise<boolean> {
    try {
      const { data } = await firstValueFrom(
        this.http.get(`${this.baseUrl}/check-number/${from}/${number}`, {
          headers: { 'X-User-API-Key': process.env.TWOCHAT_API_KEY },
        }),
      );
      return data.on_whatsapp;
    } catch (error) {
      switch (error.response?.status) {
        case HttpStatus.TOO_MANY_REQUESTS:
          this.logger.warn('2Chat asks to slow down');
          throw new HttpException('Try again later', HttpStatus.SERVICE_UNAVAILABLE);
        case 410:
          throw new HttpException('The phone is not connected', HttpStatus.BAD_GATEWAY);
        default:
          throw error;
      }
    }
  }
}
