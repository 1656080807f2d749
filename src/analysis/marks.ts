/** The words that make a file worth reading: 2Chat's hosts, its header, and what people call it in their configuration. */
import { API_HOST, KEY_HEADER, WRONG_HOSTS } from '../api/hosts';
import { createMarks } from '../syntax/marks';

export const MARKS = createMarks([
  API_HOST,
  ...WRONG_HOSTS.map((fact) => fact.host),
  KEY_HEADER,
  'twochat',
  'two_chat',
  'two-chat',
  '2chat',
]);
