import { spawn } from 'node:child_process';
import { createInMemoryClawBook, type InMemoryClawBook } from '@clawbook/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['main.js', ...args], {
    cwd: import.meta.dirname,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let error = '';
  child.stdout.on('data', (text) => (out += text));
  child.stderr.on('data', (text) => (error += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, error })));
}

describe('the quick start', () => {
  it('runs against an in-memory ClawBook when nothing else is named', async () => {
    const { code, out, error } = await run([]);

    expect(error).toBe('');
    expect(out).toContain('in memory: nothing leaves this machine');
    expect(out).toContain('Status  healthy, version 1.5.0');
    expect(out).toContain('whatsapp connected');
    expect(out).toContain('Sent    "Hello from clawbook-sdk!" to 123456789 on telegram');
    expect(out).toMatch(/Newest {2}5 of \d+ conversations/);
    expect(out).toContain('Limit   57 of 60 requests left this minute, 997 of 1000 requests left this hour');
    expect(out).toMatch(/Webhook wh_\d+ calls a bot at http:\/\/127\.0\.0\.1:\d+\/webhooks\/clawbook/);
    expect(out.split('\n').slice(-4, -1)).toEqual([
      '        John Doe writes on telegram: "Are you there?"',
      '        message.received arrived, signed: "Are you there?"',
      '        the bot answers: "You said: Are you there?"',
    ]);
    expect(code).toBe(0);
  });

  it('explains itself', async () => {
    const { code, out } = await run(['--help']);

    expect(out).toContain('--recipient <id>');
    expect(code).toBe(0);
  });

  it.each([
    [['--recipent', '1'], /recipent/],
    [['--yes'], /--platform and --recipient/],
  ])('refuses %j', async (args, complaint) => {
    const { code, error } = await run(args);

    expect(error).toMatch(complaint);
    expect(error).not.toContain('    at ');
    expect(code).toBe(1);
  });
});

describe('the quick start against a ClawBook that is named', () => {
  let clawbook: InMemoryClawBook;
  let server: Awaited<ReturnType<InMemoryClawBook['listen']>>;
  const env = (key = clawbook.apiKey) => ({ CLAWBOOK_BASE_URL: server.url, CLAWBOOK_API_KEY: key });

  beforeAll(async () => {
    clawbook = createInMemoryClawBook();
    server = await clawbook.listen();
  });
  afterAll(() => server.close());

  it('sends what the command line says', async () => {
    const message = ['--platform', 'discord', '--recipient', '42', '--message', 'Good morning'];
    const { code, out } = await run(['--yes', ...message], env());

    expect(out).toContain('Sent    "Good morning" to 42 on discord');
    expect(clawbook.state.messages.some(({ content }) => content === 'Good morning')).toBe(true);
    expect(code).toBe(0);
  });

  it('sends nothing when nobody is there to ask', async () => {
    const { code, out } = await run([], env());

    expect(out).toContain('Nobody is there to ask');
    expect(out).toContain('Sent    nothing');
    expect(code).toBe(0);
  });

  it('registers no webhook', async () => {
    const webhooks = structuredClone(clawbook.state.webhooks);
    const { out } = await run([], env());

    expect(out).not.toContain('Webhook');
    expect(clawbook.state.webhooks).toEqual(webhooks);
    expect(clawbook.requests.some(({ path }) => path.includes('webhooks'))).toBe(false);
  });

  it('says what is wrong with a key', async () => {
    const { code, error } = await run([], env('clawbook_sk_test_wrong'));

    expect(error).toContain('INVALID_API_KEY');
    expect(error).toContain('Outcome: rejected');
    expect(error).not.toContain('clawbook_sk_test_wrong');
    expect(code).toBe(1);
  });

  it('says what is missing', async () => {
    const { code, error } = await run([], { CLAWBOOK_API_KEY: 'some-key' });

    expect(error).toContain('`baseUrl` is missing: pass it, or set CLAWBOOK_BASE_URL');
    expect(code).toBe(1);
  });
});
