export { TwoChat } from './client';
export * from './errors';
export { DEFAULT_BASE_URL, backoff } from './http';
export type * from './types';
