import { Body, Controller, Get, HttpCode, HttpException, Post } from '@nestjs/common';
import { SendMessageDto } from './dto/send-message.dto';
import { WhatsappService } from './whatsapp.service';

@Controller('whatsapp')
export class WhatsappController {
  constructor(private readonly whatsapp: WhatsappService) {}

  @Post('send')
  @HttpCode(202)
  async send(@Body() dto: SendMessageDto) {
    try {
      return await this.whatsapp.send(dto);
    } catch (e) {
      if (e instanceof HttpException && e.getStatus() === 429) {
        throw new HttpException('busy', 503);
      }
      throw e;
    }
  }

  @Get('numbers')
  numbers() {
    return this.whatsapp.numbers();
  }
}
