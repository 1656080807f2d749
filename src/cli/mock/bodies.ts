/** Bodies of the mock's answers, with invented text. */
import { codeInfo, ERROR_BODIES, type Json, matchEndpoint, OPEN_BASE, SUCCESS_CODES } from '../../api';
import type { AnswerStep } from './script';

const SUCCESS: readonly number[] = SUCCESS_CODES;

/** What some endpoints answer, by the last part of their path that is no parameter. */
const BY_SUBJECT: Readonly<Record<string, Json>> = {
  'send-message': { success: true, message_uuid: 'MSG00000000-0000-4000-8000-000000000001' },
  send: { success: true, message_uuid: 'SMS00000000-0000-4000-8000-000000000001' },
  'check-number': { is_valid: true, on_whatsapp: true, number: { iso_country_code: 'US', carrier: 'Mock Mobile' } },
  contacts: { success: true, contacts: [], page_number: 0, results_per_page: 50 },
  search: { success: true, contacts: [] },
  'get-numbers': { success: true, numbers: [] },
  webhooks: { success: true, data: [] },
  info: { success: true, limits: { requests_per_minute: 30 } },
};

function ofEndpoint(method: string, path: string): Json {
  const endpoint = matchEndpoint(method, `${OPEN_BASE}${path.replace(/^\/open/, '')}`)?.endpoint;
  const subject = endpoint?.path.split('/').findLast((part) => part !== '' && !part.startsWith('{'));
  return BY_SUBJECT[subject ?? ''] ?? { success: true };
}

function ofError(code: number): Json {
  return { success: false, error: true, error_message: `Mock: ${codeInfo(code)?.label ?? `status ${code}`}` };
}

export interface BodyText {
  readonly text: string;
  readonly type: string;
}

/** @param path with its query, as it was requested. */
export function bodyOf(step: AnswerStep, method: string, path: string): BodyText {
  if (step.text !== undefined)
    return { text: step.text, type: /^[{["]/.test(step.text) ? 'application/json' : 'text/html' };
  if (step.body === 'empty') return { text: '', type: 'text/plain' };
  const named = ERROR_BODIES.find((body) => body.id === step.body)?.example;
  const isSuccess = step.body === 'endpoint' || SUCCESS.includes(step.code);
  const body = named ?? (isSuccess ? ofEndpoint(method, path) : ofError(step.code));
  return typeof body === 'string'
    ? { text: body, type: 'text/html' }
    : { text: JSON.stringify(body), type: 'application/json' };
}
