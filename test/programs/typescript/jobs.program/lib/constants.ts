export const PAGE_SIZE = 100;
export const MAX_BODY = 400;

export const ENDPOINTS = {
  twochat: 'https://api.p.2chat.io/open',
  stripe: 'https://api.stripe.com/v1',
} as const;

export enum HttpCode {
  Ok = 200,
  //   ^^^ hover: 200
  Created = 201,
  //        ^^^ hover: 201
  NotFound = 404,
  //         ^^^ hover: 404
  TooMany = 429,
}
