import { HttpService } from '@nestjs/axios';
import { HttpException, HttpStatus, Injectable, Logger, ServiceUnavailableException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { AxiosError } from 'axios';
import { catchError, firstValueFrom, map, retry, throwError, timer } from 'rxjs';
import { SendMessageDto } from './dto/send-message.dto';

@Injectable()
export class WhatsappService {
  private readonly logger = new Logger(WhatsappService.name);
  private readonly baseUrl: string;
  private readonly headers: Record<string, string>;

  constructor(
    private readonly httpService: HttpService,
    private readonly configService: ConfigService,
  ) {
    this.baseUrl = this.configService.get<string>('TWOCHAT_BASE_URL', 'https://api.p.2chat.io/open');
    this.headers = {
      'X-User-API-Key': this.configService.getOrThrow<string>('TWOCHAT_API_KEY'),
      'Content-Type': 'application/json',
    };
  }

  async sendMessage(dto: SendMessageDto) {
    const url = `${this.baseUrl}/whatsapp/send-message`;
    try {
      const { data, status } = await firstValueFrom(
        this.httpService.post(url, { to_number: dto.to, from_number: dto.from, text: dto.text }, { headers: this.headers }),
        // [9] call: nestjs POST /whatsapp/send-message
      );
      this.logger.debug(`2chat answered ${status}`);
      if (status !== 201 && status !== 200) {
      //             ^^^ hover: 201
      //                               ^^^ hover: 200
        throw new HttpException('Unexpected answer from WhatsApp provider', HttpStatus.BAD_GATEWAY);
      }
      return { statusCode: 201, id: data.message_uuid };
    } catch (error) {
      this.handleError(error, 'sendMessage');
    }
  }

  getNumbers() {
    return this.httpService.get(`${this.baseUrl}/whatsapp/get-numbers`, { headers: this.headers }).pipe(
    //     ^ call: nestjs GET /whatsapp/get-numbers
      map((res) => res.data.numbers),
      retry({
        count: 3,
        delay: (error: AxiosError, count) => {
          if (error.response?.status === 503 || error.response?.status === 429) return timer(count * 500);
          //                             ^^^ hover: 503
          //                                                               ^^^ hover: 429
          return throwError(() => error);
        },
      }),
      catchError((err: AxiosError) => {
        if (err.response?.status === HttpStatus.UNAUTHORIZED) {
        //                           ^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 401
          throw new ServiceUnavailableException('WhatsApp key is invalid');
        }
        return throwError(() => err);
      }),
    );
  }

  async geocode(address: string) {
    const { data, status } = await firstValueFrom(
      this.httpService.get('https://maps.googleapis.com/maps/api/geocode/json', { params: { address } }),
    );
    if (status !== 200) throw new HttpException('geocode failed', 502);
    return data.results?.[0];
  }

  private handleError(error: unknown, context: string): never {
    if (error instanceof AxiosError) {
      const status = error.response?.status;
      this.logger.error(`${context}: ${status} ${JSON.stringify(error.response?.data)}`);
      switch (status) {
        case HttpStatus.BAD_REQUEST:
        //   ^^^^^^^^^^^^^^^^^^^^^^ hover: constant 400
        case HttpStatus.UNPROCESSABLE_ENTITY:
        //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 422
          throw new HttpException('Invalid recipient', HttpStatus.UNPROCESSABLE_ENTITY);
        case HttpStatus.TOO_MANY_REQUESTS:
        //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 429
          throw new HttpException('Rate limited', HttpStatus.TOO_MANY_REQUESTS);
        case 486:
        //   ^^^ hover: 486
          throw new HttpException('Number busy', HttpStatus.CONFLICT);
        default:
          throw new HttpException('WhatsApp provider error', status ?? HttpStatus.BAD_GATEWAY);
      }
    }
    throw error;
  }
}
