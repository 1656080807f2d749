/** What makes a file worth reading: 2Chat's hosts, its header, its keys, and what people call it in their configuration. */
import { API_HOST, KEY_HEADER, KEY_PATTERN, WRONG_HOSTS } from '../api/hosts';
import { createMarks } from '../syntax/marks';

export const MARKS = createMarks(
  [API_HOST, ...WRONG_HOSTS.map((fact) => fact.host), KEY_HEADER, 'twochat', 'two_chat', 'two-chat', '2chat'],
  [KEY_PATTERN.pattern],
);
