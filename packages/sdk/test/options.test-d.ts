// Options and parameters take an explicit undefined, since that is what optional values of a program are.
import ClawBook, {
  type APIPromise,
  type ClientOptions,
  type ConversationListParams,
  type FetchFunction,
  type Logger,
  type MessageListParams,
  type Platform,
  type RequestOptions,
  type Scope,
  type SendMessageParams,
  type TlsOptions,
  type UpdateWebhookParams,
  type WebhookEventType,
} from 'clawbook-sdk';

declare const client: ClawBook;
declare const text: string | undefined;
declare const number: number | undefined;

const options: ClientOptions = {
  apiKey: process.env['CLAWBOOK_API_KEY'],
  baseUrl: text,
  timeout: number,
  deadline: number,
  maxRetries: number,
  rateLimit: undefined,
  maxConcurrent: number,
  validation: undefined,
  headers: undefined,
  fetch: undefined,
  allowInsecureHttp: undefined,
  logger: undefined,
  logLevel: undefined,
  on: undefined,
  appInfo: undefined,
  dangerouslyAllowBrowser: undefined,
};
new ClawBook(options).withOptions(options);
new ClawBook({
  rateLimit: { maxWait: number },
  appInfo: { name: 'bot', version: text },
  headers: { a: text, b: null },
});
new ClawBook({ on: { request: undefined, drift: undefined } });

const request: RequestOptions = {
  signal: undefined,
  timeout: number,
  deadline: number,
  maxRetries: number,
  headers: { a: text },
  query: { a: text, b: null, c: [1, 'a'], d: new Date(), e: true },
  apiKey: text,
  idempotencyKey: text,
  validation: undefined,
};
client.status(request);
client.status(undefined);
client.messages.list(undefined, { ...request, concurrency: number });

const conversations: ConversationListParams = {
  page: number,
  per_page: number,
  platform: text,
  status: text,
  start_date: text,
  end_date: undefined,
  sort: undefined,
};
const messages: MessageListParams = { ...conversations, sort: undefined };
client.conversations.list(conversations).toArray({ limit: number, concurrency: number });
client.messages.list(messages).pages({ concurrency: number });
const changes: UpdateWebhookParams = { url: text, events: undefined, secret: text, active: undefined };
client.webhooks.update('wh_1', changes);

// What is required stays required.
// @ts-expect-error: a recipient cannot be undefined
client.messages.send({ platform: 'telegram', recipient: text, message: 'Hello!' });
// @ts-expect-error: a query parameter is no symbol
client.status({ query: { a: Symbol('a') } });

// Lists and parameters that may not be changed are taken.
const frozen = {
  url: 'https://x.test',
  events: ['message.received', 'custom.event'],
  secret: 's',
} as const;
client.webhooks.create(frozen);
client.apiKeys.create({ name: 'Bot', scopes: ['read:status', 'custom:scope'] as const });
client.conversations.list({ sort: ['-created_at', 'platform'] as const });
const message: Readonly<SendMessageParams> = { platform: 'signal', recipient: '1', message: 'Hi' };
client.messages.send(message);

// The open sets take known values, which editors complete, and others; but texts alone.
const platforms: Platform[] = ['whatsapp', 'telegram', 'discord', 'signal'];
const scopes: Scope[] = ['*', 'custom:scope'];
const events: WebhookEventType[] = ['ai.rate_limited', 'custom.event'];
// @ts-expect-error: a platform is a text
const wrong: Platform = 5;
void [platforms, scopes, events, wrong];

// Keys, loggers and fetches as programs have them.
new ClawBook({ apiKey: () => 'key' });
new ClawBook({ apiKey: async () => 'key' });
// @ts-expect-error: the function has to give a text
new ClawBook({ apiKey: async () => text });
new ClawBook({ logger: console });
// @ts-expect-error: a logger has four methods
const short: Logger = { warn: console.warn };
new ClawBook({ fetch: globalThis.fetch });
new ClawBook({ fetch: (url, init) => globalThis.fetch(url, { ...init, keepalive: true }) });
const ownFetch: FetchFunction = async (url) => new Response(url.toUpperCase());
new ClawBook({ fetch: ownFetch });
// @ts-expect-error: a fetch gives a Response
new ClawBook({ fetch: async () => 'ok' });
void short;

// Certificates are texts, or the bytes that readFileSync gives.
const tls: TlsOptions = { ca: [Buffer.from('pem'), new Uint8Array(1), 'pem'], servername: 'box.example' };
new ClawBook({ tls });
new ClawBook({ tls: { ca: Buffer.from('pem'), rejectUnauthorized: false } });
new ClawBook({ tls: undefined });
// @ts-expect-error: the certificate of a client is not taken
new ClawBook({ tls: { cert: 'pem' } });
// @ts-expect-error: a list of certificates, not of options
new ClawBook({ tls: [{ ca: 'pem' }] });

// Observers know their events.
new ClawBook({
  on: {
    request: ({ endpoint, method, url, attempt }) =>
      [endpoint, method, url, attempt] satisfies [string, string, string, number],
    response: ({ status, duration, rateLimit }) => [status, duration, rateLimit?.remaining],
    retry: ({ delay, error }) => [delay satisfies number, error.kind, error.outcome],
    rateLimitWait: ({ delay, until }) => [delay, until.toISOString()],
    deprecation: ({ since, sunset, link, message }) => [since?.getTime(), sunset?.getTime(), link, message],
    drift: async ({ issues, requestId }) => [issues[0]?.path, requestId],
  },
});
// @ts-expect-error: no such observer
new ClawBook({ on: { error: () => {} } });

// A promise of a call goes where a promise goes.
const promise: Promise<string> = client.status().then(({ version }) => version);
const call: APIPromise<unknown> = client.status();
void [promise, call];
