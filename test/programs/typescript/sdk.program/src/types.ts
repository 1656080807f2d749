export interface Contact {
  uuid: string;
  first_name: string;
  last_name?: string;
  details: Array<{ type: 'E' | 'PH' | 'WAPH'; value: string }>;
}

export interface WhatsAppNumber {
  uuid: string;
  phone_number: string;
  connection_status: 'C' | 'D' | 'I';
}

export interface SendMessageInput {
  from_number: string;
  to_number: string;
  text?: string;
  url?: string;
}

export interface SendMessageResult {
  success: boolean;
  message_uuid: string;
  status?: number;
}
