import { IsPhoneNumber, IsString, MaxLength } from 'class-validator';

export class SendMessageDto {
  @IsPhoneNumber()
  to: string;

  @IsPhoneNumber()
  from: string;

  @IsString()
  @MaxLength(404)
  text: string;
}
