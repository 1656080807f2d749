/** How the clients that can be repaired tell the status, the body and the wait that is asked for. */
import type { Call } from '../../analysis/model';

export interface Kind {
  /** Part of the names of functions for it, which a whole program shares: `retry2ChatCurl`. */
  readonly name: string;
  /** Class of its responses; undefined for curl, whose answer is a handle and a text. */
  readonly response?: string;
  /** Class of what it throws for an error status, if it can. */
  readonly exception?: string;
  /** Members of a response: its status, its body as text. */
  readonly status: string;
  readonly body: (response: string) => string;
  /** Short names of the classes that have the response. */
  readonly withResponse?: readonly string[];
  /** How they give it. */
  readonly ofException?: string;
  /**
   * Options by which a request gets a connection of its own, and the number of the options among the arguments of each
   * method. Connections that were used before are those on which libcurl sends again what got no answer.
   */
  readonly fresh?: { readonly options: string; readonly index: (method: string) => number };
  /** Class of what it throws where no answer came, if the helper must tell it apart. */
  readonly noAnswer?: string;
}

export const KINDS: Readonly<Record<string, Kind>> = {
  curl: { name: 'Curl', status: '', body: (result) => `(string) ${result}` },
  guzzle: {
    name: 'Guzzle',
    response: 'Psr\\Http\\Message\\ResponseInterface',
    exception: 'GuzzleHttp\\Exception\\BadResponseException',
    status: 'getStatusCode',
    body: (response) => `(string) ${response}->getBody()`,
    ofException: '->getResponse()',
    withResponse: ['ClientException', 'ServerException', 'BadResponseException', 'RequestException'],
    fresh: {
      options: "['curl' => [CURLOPT_FRESH_CONNECT => true]]",
      index: (method) => (method === 'request' ? 2 : 1),
    },
  },
  laravel: {
    name: 'Laravel',
    response: 'Illuminate\\Http\\Client\\Response',
    exception: 'Illuminate\\Http\\Client\\RequestException',
    status: 'status',
    body: (response) => `${response}->body()`,
    ofException: '->response',
    withResponse: ['RequestException'],
  },
  symfony: {
    name: 'Symfony',
    response: 'Symfony\\Contracts\\HttpClient\\ResponseInterface',
    noAnswer: 'Symfony\\Contracts\\HttpClient\\Exception\\TransportExceptionInterface',
    status: 'getStatusCode',
    body: (response) => `${response}->getContent(false)`,
    ofException: '->getResponse()',
    withResponse: [
      'HttpExceptionInterface',
      'ClientExceptionInterface',
      'ServerExceptionInterface',
      'ClientException',
      'ServerException',
    ],
    fresh: { options: "['extra' => ['curl' => [CURLOPT_FRESH_CONNECT => true]]]", index: () => 2 },
  },
};

export const CLIENTS: readonly string[] = Object.keys(KINDS);

/** The single kind of the clients of calls. */
export function kindOf(calls: readonly Call[]): Kind | undefined {
  const clients = new Set(calls.map((call) => call.client));
  const [client = ''] = clients;
  return clients.size === 1 ? KINDS[client] : undefined;
}
