// A program that uses every resource. It is compiled as an ES module, as CommonJS and for a bundler, with and without the
// types of Node.js, and what the compilers make of it is run.
import ClawBook, {
  APIError,
  ClawBookError,
  type ClientOptions,
  type Conversation,
  type Message,
  ClawBook as Named,
  type Outcome,
  type Page,
  RateLimitError,
  type SendManyResult,
  type SentMessage,
} from 'clawbook-sdk';

/** A client that tells what it does. */
export function connect(options: ClientOptions, log: (line: string) => void): ClawBook {
  const client: ClawBook = new ClawBook({
    timeout: 5_000,
    maxRetries: 1,
    rateLimit: { tier: 'pro', maxWait: 1_000 },
    headers: { 'X-Program': 'consumer', 'X-Unset': null },
    logLevel: 'off',
    on: {
      response: ({ endpoint, status, duration, rateLimit }) =>
        log(`${endpoint} ${status} ${duration >= 0} ${rateLimit?.remaining !== undefined}`),
      drift: ({ issues: [first] }) => log(first?.path ?? ''),
    },
    ...options,
  });
  return client.withOptions({ appInfo: { name: 'consumer', version: '1.0.0' } });
}

/** Whether the class has both of its names. */
export const isSame: boolean = ClawBook === Named;

/** Reads and writes with each resource, and gives what it saw. */
export async function useEveryResource(client: ClawBook, signal?: AbortSignal) {
  const { version, integrations } = await client.status({ signal });
  const sent: SentMessage = await client.messages.send(
    { platform: 'telegram', recipient: '123456789', message: 'Hello!' },
    { idempotencyKey: 'greeting-1', timeout: 2_000 },
  );
  const message: Message = await client.messages.get(sent.message_id);
  const conversation: Conversation = await client.conversations.get(sent.conversation_id);
  const [newest] = (await client.conversations.messages(conversation.id, { sort: '-created_at' })).data;

  await client.config.update({ language: 'en', tone: null });
  const { language } = await client.config.get();

  const webhook = await client.webhooks.create({
    url: 'https://bot.example.com/webhooks/clawbook',
    events: ['message.received', 'custom.event'],
    secret: 'a-secret-for-tests',
  });
  const { active } = await client.webhooks.update(webhook.id, { active: false });
  await client.webhooks.test(webhook.id);
  await client.webhooks.delete(webhook.id);

  const { id, key } = await client.apiKeys.create({ name: 'Bot', scopes: ['read:status'] });
  const gone: void = await client.apiKeys.revoke(id);

  const unlisted = await client.request<{ version: string }>({ method: 'GET', path: '/status' });
  const { requestId, rateLimit } = await client.messages.get(sent.message_id).withResponse();
  const response = await client.status().asResponse();
  return {
    versions: [version, unlisted.version],
    telegram: integrations.telegram ?? 'unknown',
    texts: [message.content, newest?.content ?? ''],
    sender: newest?.sender.name?.toUpperCase(),
    language,
    isPaused: active === false && gone === undefined && key.startsWith('clawbook_sk_'),
    isAnswered: response.ok && requestId !== undefined && rateLimit instanceof Object,
    minute: client.rateLimit.minute?.limit,
  };
}

/** Reads lists in each way that there is. */
export async function readLists(client: ClawBook) {
  const platforms = new Set<string>();
  const filters = { platform: 'telegram', start_date: '2026-01-01', end_date: new Date() };
  for await (const { platform } of client.conversations.list({ ...filters, sort: ['-created_at', 'id'] })) {
    platforms.add(platform);
  }
  const page: Page<Message> = await client.messages.list({ per_page: 2, status: 'delivered' });
  const next = page.hasNextPage() ? await page.getNextPage() : page;
  const latest = await client.messages
    .list({ sort: '-created_at' }, { concurrency: 2 })
    .toArray({ limit: 3 });
  let pages = 0;
  for await (const { data, pagination } of client.apiKeys.list().pages()) {
    pages += data.length > 0 ? pagination.total_pages : 0;
  }
  return { platforms: [...platforms], pages, latest: latest.length, next: next.pagination.page };
}

/** Sends to many and gives the outcome for each. */
export async function sendToMany(client: ClawBook, recipients: readonly string[]) {
  const messages = recipients.map((recipient) => ({ platform: 'telegram', recipient, message: 'Hi!' }));
  const results: SendManyResult[] = [];
  for await (const one of client.messages.sendMany(messages, {
    concurrency: 2,
    onProgress: ({ sent }) => sent,
  })) {
    results.push(one);
  }
  return results.map((one) =>
    one.status === 'sent' ? `${one.result.status} ${one.message.recipient}` : one.error.outcome,
  );
}

/** What to do after a failure: errors narrow by class, by `is` and by `kind`. */
export function explain(error: unknown): string {
  if (error instanceof RateLimitError) return `again in ${error.retryAfter ?? 60} s`;
  if (APIError.is(error)) return `${error.status} ${error.code ?? ''} ${error.requestId !== undefined}`;
  if (!ClawBookError.is(error)) throw error;
  const outcomes: Record<Outcome, string> = {
    not_sent: 'not sent',
    rejected: 'rejected',
    unknown: 'look first',
  };
  return error.kind === 'configuration' ? error.message : outcomes[error.outcome];
}
