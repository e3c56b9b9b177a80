// What each call takes and gives. A line that must not compile says so; a missing error there is an error here.
import ClawBook, {
  type APIPromise,
  type ApiKey,
  type Config,
  type Conversation,
  type CreatedApiKey,
  type DataWithResponse,
  type Message,
  type Meta,
  type Page,
  type PagePromise,
  type Pagination,
  type RateLimitWindow,
  type SentMessage,
  type Status,
  type Webhook,
  type WebhookTest,
} from 'clawbook-sdk';
import * as z from 'zod';

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** Compiles only if the value is of exactly the type. */
declare function is<Type>(): <Value>(
  value: Value,
  ...same: Same<Value, Type> extends true ? [] : [never]
) => void;

declare const client: ClawBook;
declare const on: boolean | undefined;

// --- resources

const sent = client.messages.send({ platform: 'telegram', recipient: '1', message: 'Hello!' });
is<APIPromise<SentMessage>>()(sent);
is<APIPromise<Status>>()(client.status());
is<PagePromise<Message>>()(client.messages.list());
is<APIPromise<Message>>()(client.messages.get('msg_1'));
is<PagePromise<Conversation>>()(client.conversations.list());
is<APIPromise<Conversation>>()(client.conversations.get('conv_1'));
is<PagePromise<Message>>()(client.conversations.messages('conv_1'));
is<APIPromise<Config>>()(client.config.get());
is<APIPromise<Config>>()(client.config.update({ language: null }));
is<PagePromise<Webhook>>()(client.webhooks.list());
is<APIPromise<Webhook>>()(
  client.webhooks.create({ url: 'https://x.test', events: ['ai.error'], secret: 's' }),
);
is<APIPromise<Webhook>>()(client.webhooks.get('wh_1'));
is<APIPromise<Webhook>>()(client.webhooks.update('wh_1', { active: on }));
is<APIPromise<void>>()(client.webhooks.delete('wh_1'));
is<APIPromise<WebhookTest>>()(client.webhooks.test('wh_1'));
is<PagePromise<ApiKey>>()(client.apiKeys.list());
is<APIPromise<CreatedApiKey>>()(client.apiKeys.create({ name: 'Bot', scopes: ['read:status'] }));
is<APIPromise<void>>()(client.apiKeys.revoke('key_1'));
is<ClawBook>()(client.withOptions({ timeout: 5_000 }));
is<RateLimitWindow | undefined>()(client.rateLimit.minute);

// A field that would be refused when it is sent does not compile.
client.messages.sendMany([{ platform: 'telegram', recipient: '1', message: 'Hello!' }] as const);
// @ts-expect-error: the run tells which message a result is of by its index
client.messages.sendMany([{ platform: 'telegram', recipient: '1', message: 'Hello!', order: 5 }]);

// --- answers

const status = await client.status();
is<string>()(status.version);
is<number>()(status.uptime_seconds);
const [telegram, signal] = [status.integrations.telegram, status.integrations['signal']];
if (telegram === 'connected' || signal === 'limping') void status;
const answered = await client.status().withResponse();
is<DataWithResponse<Status>>()(answered);
is<Meta>()(answered.meta);
is<Headers>()(answered.headers);
is<string | undefined>()(answered.requestId);
is<Response>()(await client.status().asResponse());
const { platform } = await client.conversations.get('conv_1');
is<string>()(platform.toUpperCase());

// --- lists

const page = await client.conversations.list({ page: 2, per_page: 50 });
is<Page<Conversation>>()(page);
is<Conversation[]>()(page.data);
is<Pagination>()(page.pagination);
is<boolean>()(page.hasNextPage());
is<Page<Conversation>>()(await page.getNextPage());
for await (const conversation of client.conversations.list({ platform: 'telegram', sort: '-created_at' })) {
  is<Conversation>()(conversation);
}
for await (const each of client.conversations.list().pages({ concurrency: 2 }))
  is<Page<Conversation>>()(each);
is<Conversation[]>()(
  await client.conversations.list({ sort: ['-created_at', 'platform'] }).toArray({ limit: 500 }),
);
const items = client.conversations.list()[Symbol.asyncIterator]();
is<AsyncGenerator<Conversation, void, undefined>>()(items);
for await (const conversation of items) is<Conversation>()(conversation);
is<AsyncGenerator<Page<Message>, void, undefined>>()(client.messages.list().pages());
is<AsyncGenerator<Conversation, void, undefined>>()(page[Symbol.asyncIterator]());
is<DataWithResponse<Page<Message>>>()(await client.messages.list({}, { concurrency: 3 }).withResponse());
client.messages.list({ start_date: '2026-01-31', end_date: new Date(), platform: 'signal', status: 'new' });

// --- any endpoint

is<APIPromise<unknown>>()(client.request({ method: 'GET', path: '/reports/42', query: { day: new Date() } }));
is<APIPromise<Status>>()(client.request<Status>({ method: 'GET', path: '/status' }));
// @ts-expect-error: what the data is used as does not make it so
(await client.request({ method: 'GET', path: '/status' })) satisfies Status;
// @ts-expect-error: nor where it is put
export const assumed: Status = await client.request({ method: 'GET', path: '/status' });
const schema = z.object({ pages: z.number(), made: z.coerce.date() });
is<{ pages: number; made: Date }>()(await client.request({ method: 'GET', path: '/reports/42', schema }));

// --- misuse

// @ts-expect-error: an option is misspelt
new ClawBook({ apiKey: 'key', baseURL: 'https://x.test' });
// @ts-expect-error: a key is a text or a function
new ClawBook({ apiKey: 42 });
// @ts-expect-error: rateLimit is an object or false
new ClawBook({ rateLimit: true });
// @ts-expect-error: the recipient is missing
client.messages.send({ platform: 'telegram', message: 'Hello!' });
// @ts-expect-error: a recipient is a text
client.messages.send({ platform: 'telegram', recipient: 1, message: 'Hello!' });
// @ts-expect-error: the text is called message
client.messages.send({ platform: 'telegram', recipient: '1', content: 'Hello!' });
// @ts-expect-error: a field of a list's parameters is misspelt
client.conversations.list({ perPage: 5 });
// @ts-expect-error: a number of a page is a number
client.conversations.list({ page: '2' });
// @ts-expect-error: a field that cannot be sorted by
client.conversations.list({ sort: 'colour' });
// @ts-expect-error: messages have no number of messages
client.messages.list({ sort: '-message_count' });
// @ts-expect-error: webhooks cannot be filtered
client.webhooks.list({ platform: 'telegram' });
// @ts-expect-error: an id is missing
client.messages.get();
// @ts-expect-error: an id is a text
client.conversations.get(7);
// @ts-expect-error: concurrency is for lists
client.status({ concurrency: 2 });
// @ts-expect-error: an option of a call is misspelt
client.status({ retries: 2 });
// @ts-expect-error: no such method
client.request({ method: 'HEAD', path: '/status' });
// @ts-expect-error: a query has no objects in it
client.request({ method: 'GET', path: '/status', query: { a: { b: 1 } } });
// @ts-expect-error: a query is a plain object
client.request({ method: 'GET', path: '/status', query: new URLSearchParams() });
// @ts-expect-error: a deletion gives nothing
(await client.webhooks.delete('wh_1')).id;
// @ts-expect-error: the limit of an array is a number
client.messages.list().toArray({ limit: '5' });
// @ts-expect-error: the resources stay
client.messages = new ClawBook().messages;
// @ts-expect-error: a secret is never given back
(await client.webhooks.get('wh_1')).secret;
// @ts-expect-error: a key is in the answer to its creation alone
(await client.apiKeys.list()).data[0]?.key;
