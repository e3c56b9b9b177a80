import { createInMemoryClawBook, type Fault, webhookEvent, webhookRequest } from '@clawbook/testing';
import { ClawBook } from 'clawbook-sdk';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Bot, runBot } from './run-bot.ts';

const secret = 'a-secret-for-tests';

/** The connection breaks after a message was sent, or ClawBook refuses to send one. */
const sending = { path: '/messages/send' };
const lost: Fault = { type: 'reset', at: 'after_reading', when: sending };
const refused: Fault = { type: 'status', status: 403, when: sending };

/** A ClawBook with a bot that is registered there, for every event that tells of a message. */
async function startBot(program: string, ...faults: Fault[]) {
  const clawbook = createInMemoryClawBook({ seed: false });
  for (const fault of faults) clawbook.faults.add(fault);
  const { url: baseUrl, close } = await clawbook.listen();
  onTestFinished(close);
  const bot = await runBot(program, {
    CLAWBOOK_API_KEY: clawbook.apiKey,
    CLAWBOOK_BASE_URL: baseUrl,
    CLAWBOOK_WEBHOOK_SECRET: secret,
  });
  onTestFinished(bot.stop);
  const client = new ClawBook({ apiKey: clawbook.apiKey, baseUrl });
  const events = ['message.received', 'message.sent', 'message.delivered', 'message.failed'];
  await client.webhooks.create({ url: bot.url, events, secret });
  return {
    ...clawbook,
    bot,
    /** The texts that the bot sent. */
    answers: () =>
      clawbook.state.messages
        .filter(({ direction }) => direction === 'outbound')
        .map(({ content }) => content),
    /** The statuses that each delivery of an event was answered with. */
    statusesOf: ({ id }: { id: string }) =>
      clawbook.deliveries.log
        .filter(({ event }) => event.id === id)
        .map(({ attempts }) => attempts.map(({ status }) => status)),
  };
}

/** What a bot complains of comes over a pipe, so it may come after the answer. */
async function hasComplained(bot: Bot, of: string): Promise<void> {
  await vi.waitFor(() => expect(bot.complaints()).toContain(of), 10_000);
}

describe.each(['node-http.js', 'express.js', 'hono.js'])('the echo bot in %s', (program) => {
  it('answers a person, and not its own answer', async () => {
    const { bot, receiveMessage, deliveries, state, answers } = await startBot(program);

    const { message } = receiveMessage({ content: 'Grüße 🦀', platform: 'discord', sender: { id: '42' } });
    await deliveries.settled();

    expect(answers()).toEqual(['You said: Grüße 🦀']);
    expect(state.messages.at(-1)?.conversation_id).toBe(message.conversation_id);
    expect(deliveries.log.map(({ event, outcome }) => [event.type, outcome])).toEqual([
      ['message.received', 'delivered'],
      ['message.sent', 'delivered'],
      ['message.delivered', 'delivered'],
    ]);
    expect(bot.complaints()).toBe('');
  });

  it('answers once what is delivered several times', async () => {
    const { emit, deliveries, statusesOf, answers } = await startBot(program);

    const event = emit('message.received', { content: 'Hello' }, { copies: 3 });
    await deliveries.settled();
    deliveries.redeliver(event.id);
    await deliveries.settled();

    expect(statusesOf(event)).toEqual([[200], [200], [200], [200]]);
    expect(answers()).toEqual(['You said: Hello']);
  });

  it('refuses what is signed with another secret', async () => {
    const { bot, answers } = await startBot(program);

    const request = webhookRequest(webhookEvent('message.received'), { secret: 'another', url: bot.url });
    expect((await fetch(request)).status).toBe(401);

    expect(answers()).toEqual([]);
    await hasComplained(bot, 'The signature does not fit');
  });

  it('does not send again an answer that may have arrived', async () => {
    const { bot, receiveMessage, deliveries, statusesOf, answers } = await startBot(program, lost);

    const { event } = receiveMessage({ content: 'Hello' });
    await deliveries.settled();

    expect(statusesOf(event)).toEqual([[200]]);
    expect(answers()).toEqual(['You said: Hello']);
    await hasComplained(bot, 'ConnectionError');
  });

  it('sends an answer later that was refused at first', async () => {
    const { receiveMessage, deliveries, statusesOf, answers } = await startBot(program, refused);

    const { event } = receiveMessage({ content: 'Hello' });
    await deliveries.settled();

    expect(statusesOf(event)).toEqual([[500, 200]]);
    expect(answers()).toEqual(['You said: Hello']);
  });
});
