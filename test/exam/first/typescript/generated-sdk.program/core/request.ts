/* istanbul ignore file */
/* tslint:disable */
import { ApiError } from './ApiError';
import type { ApiRequestOptions } from './ApiRequestOptions';
import type { ApiResult } from './ApiResult';
import { OpenAPI, type OpenAPIConfig } from './OpenAPI';

const getUrl = (config: OpenAPIConfig, options: ApiRequestOptions): string => {
  const path = options.url.replace(/{(.*?)}/g, (substring: string, group: string) => {
    if (options.path?.hasOwnProperty(group)) return encodeURI(String(options.path[group]));
    return substring;
  });
  return `${config.BASE}${path}`;
};

export const catchErrorCodes = (options: ApiRequestOptions, result: ApiResult): void => {
  const errors: Record<number, string> = {
    400: 'Bad Request',
    401: 'Unauthorized',
    403: 'Forbidden',
    404: 'Not Found',
    500: 'Internal Server Error',
    503: 'Service Unavailable',
    ...options.errors,
  };
  const error = errors[result.status];
  if (error) throw new ApiError(options, result, error);
  if (!result.ok) throw new ApiError(options, result, 'Generic Error');
};

export const request = async <T>(config: OpenAPIConfig, options: ApiRequestOptions): Promise<T> => {
  const url = getUrl(config, options);
  const response = await fetch(url, {
    method: options.method,
    body: options.body ? JSON.stringify(options.body) : undefined,
    headers: { 'X-User-API-Key': config.TOKEN },
  });
  const result: ApiResult = {
    url,
    ok: response.ok,
    status: response.status,
    statusText: response.statusText,
    body: response.status !== 204 ? await response.json() : undefined,
  };
  catchErrorCodes(options, result);
  return result.body;
};
