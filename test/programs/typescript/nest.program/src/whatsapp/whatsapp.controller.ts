import { Body, Controller, Get, HttpCode, HttpException, Post, Res } from '@nestjs/common';
import { Response } from 'express';
import { WhatsappService } from './whatsapp.service';
import { SendMessageDto } from './dto/send-message.dto';

@Controller('whatsapp')
export class WhatsappController {
  constructor(private readonly whatsappService: WhatsappService) {}

  @Post('send')
  @HttpCode(202)
  async send(@Body() dto: SendMessageDto, @Res({ passthrough: true }) res: Response) {
    try {
      const result = await this.whatsappService.sendMessage(dto);
      if (result.statusCode === 201) res.status(201);
      return result;
    } catch (e) {
      if (e instanceof HttpException && e.getStatus() === 429) {
      //                                                  ^^^ hover: maybe 429
        res.setHeader('Retry-After', '60');
      }
      throw e;
    }
  }

  @Get('numbers')
  numbers() {
    return this.whatsappService.getNumbers();
  }

  @Post('webhook')
  @HttpCode(200)
  webhook(@Body() event: { event: string; status?: number; payload: { code: number } }) {
    if (event.event === 'whatsapp.number.status' && event.payload.code === 410) {
      return { reconnect: true };
    }
    return { ok: true };
  }
}
