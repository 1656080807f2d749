export type ApiRequestOptions = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly url: string;
  readonly path?: Record<string, any>;
  readonly body?: any;
  readonly errors?: Record<number, string>;
};
