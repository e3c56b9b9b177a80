import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { call } from '../../test/call.ts';
import { chat } from './chat.ts';
import { createChattingClawBook } from './create-chatting-clawbook.ts';

/** A chat with a bot that answers with a status; what it says and prints. */
function setUp({ status = 200, url = 'https://bot.example.com/hooks' } = {}) {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  const posted: Request[] = [];
  const fetch = (request: Request) => {
    posted.push(request);
    return new Response('no', { status });
  };
  const options = { seed: false, webhooks: { fetch, retryDelays: [0] } };
  const clawbook = createChattingClawBook(options, { url, secret: 's' }, print);
  const input = new PassThrough();
  const stop = chat(clawbook, input, print);
  return { clawbook, input, printed, posted, stop };
}

describe('chat', () => {
  it('lets each line arrive as a message', async () => {
    const { clawbook, input, printed } = setUp();
    input.write('Hi\n\nAre you there?\n');
    await vi.waitFor(() => expect(clawbook.state.messages).toHaveLength(2));
    await clawbook.deliveries.settled();
    expect(clawbook.deliveries.log).toMatchObject([
      { event: { type: 'message.received', data: { content: 'Hi' } }, outcome: 'delivered' },
      { event: { type: 'message.received', data: { content: 'Are you there?' } }, outcome: 'delivered' },
    ]);
    expect(printed).toEqual([]);
  });

  it('prints what is sent', async () => {
    const { clawbook, printed } = setUp();
    const body = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
    await call(clawbook, 'POST /messages/send', { body });
    expect(printed).toEqual(['< Hello!\n']);
    await clawbook.deliveries.settled();
    expect(clawbook.state.messages[0]?.status).toBe('delivered');
  });

  it('prints what was not accepted, and why', async () => {
    const { input, printed } = setUp({ status: 401 });
    input.write('Hi\n');
    await vi.waitFor(() => expect(printed).toHaveLength(1));
    expect(printed).toEqual([
      '! message.received was not accepted by https://bot.example.com/hooks: 401 no\n',
    ]);
  });

  it('goes nowhere else beyond this machine', async () => {
    const { clawbook, posted } = setUp();
    const register = (url: string) =>
      call(clawbook, 'POST /webhooks', { body: { url, events: ['ai.error'], secret: 's' } });
    await register('https://elsewhere.example.com/');
    await register('http://localhost:3000/');
    clawbook.emit('ai.error');
    await clawbook.deliveries.settled();
    expect(posted.map(({ url }) => url)).toEqual(['https://bot.example.com/hooks', 'http://localhost:3000/']);
  });

  it('can be ended', async () => {
    const { clawbook, input, stop } = setUp();
    stop();
    input.end('Hi\n');
    await new Promise(setImmediate);
    expect(clawbook.state.messages).toEqual([]);
  });
});
