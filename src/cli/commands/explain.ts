/** `explain`: what one of 2Chat's codes means, for an endpoint or in general. */
import { ENDPOINTS, type Endpoint, ERROR_CODES, findEndpoint, matchEndpoint, SUCCESS_CODES } from '../../api';
import { english, explain as explainCode } from '../../service/text';
import { paintAnsi, paintNothing, wantsColors } from '../format/colors';
import { plainText } from '../format/plainText';
import { readArguments } from '../options';
import { UsageError } from '../usageError';
import type { Command } from './command';

const HELP = `Usage: twochat-codes explain CODE [--endpoint "METHOD /path"]

Says what a status code of 2Chat's API means and what to do about it.

Options:
  --endpoint "POST /whatsapp/send-message"   the meaning for the answer of this endpoint
  --help                                     this text`;

/** An endpoint as its documentation writes it, or a method and the path or URL of a real request. */
function endpointOf(written: string): Endpoint {
  const [method, path] = written.trim().split(/\s+/, 2);
  const found =
    findEndpoint(written) ??
    (method === undefined || path === undefined ? undefined : matchEndpoint(method, path)?.endpoint);
  if (found !== undefined) return found;
  const last = written.split('/').findLast((part) => /^[\w-]{3,}$/.test(part)) ?? '';
  const near = ENDPOINTS.filter((one) => last !== '' && one.path.includes(last)).map((one) => `"${one.id}"`);
  const hint =
    near.length > 0 ? `Did you mean ${near.slice(0, 4).join(', ')}?` : 'Write it as "POST /whatsapp/send-message".';
  throw new UsageError(`There is no endpoint "${written}" in 2Chat's reference. ${hint}`);
}

export const explain: Command = {
  name: 'explain',
  summary: 'Say what a status code means and what to do about it',
  help: HELP,
  async run(args, host) {
    const { values, positionals } = readArguments(args, { endpoint: { type: 'string' } });
    const [written, ...others] = positionals;
    if (written === undefined || others.length > 0)
      throw new UsageError('Say one status code: twochat-codes explain 429.');
    const endpoint = values.endpoint === undefined ? undefined : endpointOf(values.endpoint);
    const text = /^\d{3}$/.test(written) ? explainCode(Number(written), endpoint, english) : undefined;
    if (text === undefined) {
      const known = [...SUCCESS_CODES, ...ERROR_CODES].join(', ');
      throw new UsageError(`2Chat documents no status code "${written}". Its codes are ${known}.`);
    }
    const paint = wantsColors(host.env, host.stdout.isTerminal) ? paintAnsi : paintNothing;
    host.stdout.write(`${plainText(text, paint)}\n`);
    return 0;
  },
};
