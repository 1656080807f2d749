export class ProviderError extends Error {
  constructor(
    public readonly provider: string,
    public readonly httpStatus: number | undefined,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

export class TemporaryError extends ProviderError {}
export class PermanentError extends ProviderError {}

export interface Provider {
  readonly name: string;
  send(to: string, text: string): Promise<string>;
}
