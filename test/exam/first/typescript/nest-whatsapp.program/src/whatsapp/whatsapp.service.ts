import { HttpService } from '@nestjs/axios';
import { BadGatewayException, HttpException, HttpStatus, Injectable, Logger } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { AxiosError } from 'axios';
import { catchError, firstValueFrom, map } from 'rxjs';
import { SendMessageDto } from './dto/send-message.dto';

@Injectable()
export class WhatsappService {
  private readonly logger = new Logger(WhatsappService.name);
  private readonly apiUrl = 'https://api.p.2chat.io/open/whatsapp';
  private readonly headers: Record<string, string>;

  constructor(
    private readonly http: HttpService,
    private readonly config: ConfigService,
  ) {
    this.headers = { 'X-User-API-Key': this.config.getOrThrow<string>('TWOCHAT_API_KEY') };
  }

  async send(dto: SendMessageDto): Promise<{ messageId: string }> {
    const { data } = await firstValueFrom(
      this.http
        .post(`${this.apiUrl}/send-message`, { to_number: dto.to, from_number: dto.from, text: dto.text }, { headers: this.headers })
        .pipe(
          catchError((error: AxiosError<{ message?: string }>) => {
            this.logger.error(error.response?.data ?? error.message);
            switch (error.response?.status) {
              case HttpStatus.TOO_MANY_REQUESTS:
                throw new HttpException('Too many messages', HttpStatus.TOO_MANY_REQUESTS);
              case HttpStatus.PAYMENT_REQUIRED:
                throw new HttpException('WhatsApp credit used up', HttpStatus.SERVICE_UNAVAILABLE);
              default:
                throw new BadGatewayException('2Chat did not accept the message');
            }
          }),
        ),
    );
    return { messageId: data.message_uuid };
  }

  async isOnWhatsApp(from: string, phone: string): Promise<boolean> {
    try {
      const res = await this.http.axiosRef.get(`${this.apiUrl}/check-number/${from}/${phone}`, {
        headers: this.headers,
        validateStatus: (s) => s < 500,
      });
      return res.status === 200 && res.data.is_valid === true;
    } catch (e) {
      this.logger.warn(`check-number failed: ${e}`);
      return false;
    }
  }

  numbers() {
    return this.http
      .get<{ numbers: { phone_number: string }[] }>(this.apiUrl + '/get-numbers', { headers: this.headers })
      .pipe(map((r) => r.data.numbers));
  }
}
