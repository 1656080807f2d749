import axios, { AxiosResponse } from 'axios';

const MESSAGES: Record<number, string> = {
  400: 'La solicitud no es válida',
  401: 'API key inválida',
  402: 'Sin créditos',
  404: 'El número no existe en esta cuenta',
  429: 'Demasiadas solicitudes',
};

const HTTP_PORTS: Record<number, string> = { 443: 'https', 80: 'http' };

export class TwoChatService {
  private static readonly URL = 'https://api.p.2chat.io/open';

  constructor(private readonly apiKey: string, private readonly fromNumber: string) {}

  public async enviar(numero: string, texto: string): Promise<{ ok: boolean; mensaje: string }> {
    try {
      const resp: AxiosResponse = await axios.post(
        `${TwoChatService.URL}/whatsapp/send-message`,
        { from_number: this.fromNumber, to_number: numero, text: texto },
        { headers: this.headers() },
      );
      if (resp.status == 200 || resp.status == 201 || resp.status == 202) {
        return { ok: true, mensaje: 'Enviado' };
      }
      return { ok: false, mensaje: 'Respuesta inesperada' };
    } catch (error: any) {
      if (axios.isAxiosError(error)) {
        return { ok: false, mensaje: MESSAGES[error.response?.status ?? 500] ?? 'Error desconocido' };
      }
      throw error;
    }
  }

  public async grupos(telefono: string): Promise<any[]> {
    const { data, status } = await axios.get(`${TwoChatService.URL}/whatsapp/groups/${telefono}`, { headers: this.headers() });
    if (status !== 200) return [];
    return data.data;
  }

  private headers() {
    return { 'X-User-API-Key': this.apiKey };
  }
}

export const portName = (port: number) => HTTP_PORTS[port] ?? String(port);
