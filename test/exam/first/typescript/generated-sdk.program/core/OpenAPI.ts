export type OpenAPIConfig = { BASE: string; VERSION: string; TOKEN: string };

export const OpenAPI: OpenAPIConfig = {
  BASE: 'https://api.p.2chat.io/open',
  VERSION: '1.0',
  TOKEN: '',
};
