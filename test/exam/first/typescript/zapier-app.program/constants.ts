export const API_URL = 'https://api.p.2chat.io/open';
export const PAGE = 100;
