export * from './base-client';
export { HttpError, isTransient } from './errors';
