import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './parse-command-line.ts';

describe('parseCommandLine', () => {
  it('serves on port 4010 of this machine by default', () => {
    expect(parseCommandLine([])).toEqual({
      action: 'serve',
      clawbook: { apiKey: undefined, tier: 'standard', seed: true, webhooks: { scheme: 'hex' } },
      where: { port: 4010, host: '127.0.0.1' },
      webhook: undefined,
      latency: 0,
    });
  });

  it('reads every flag', () => {
    const url = 'http://localhost:3000/hooks';
    const args = [
      ...['--port', '0', '--host=::1', '--key', 'k', '--tier', 'elite', '--empty'],
      ...['--webhook', url, '--secret', 's', '--scheme', 'timestamped'],
      ...['--limit', '5/2s', '--latency=200'],
    ];
    expect(parseCommandLine(args)).toEqual({
      action: 'serve',
      clawbook: {
        apiKey: 'k',
        tier: 'elite',
        seed: false,
        rateLimit: { perMinute: 5, minute: 2_000, perHour: Infinity },
        webhooks: { scheme: 'timestamped' },
      },
      where: { port: 0, host: '::1' },
      webhook: { url, secret: 's' },
      latency: 200,
    });
  });

  it.each([
    ['1/500ms', 500],
    ['1/2s', 2_000],
    ['1/1m', 60_000],
  ])('takes a limit of %s', (limit, minute) => {
    expect(parseCommandLine(['--limit', limit])).toMatchObject({
      clawbook: { rateLimit: { perMinute: 1, minute, perHour: Infinity } },
    });
  });

  it.each([
    ['--help', 'help'],
    ['-h', 'help'],
    ['--version', 'version'],
    ['-v', 'version'],
  ])('takes %s', (flag, action) => {
    expect(parseCommandLine([flag])).toEqual({ action });
  });

  it.each([
    [['--port', 'x'], "--port must be a whole number from 0 to 65535, got 'x'"],
    [['--port', '65536'], '--port'],
    [['--port', '-1'], '--port'],
    [['--port', '1e3'], '--port'],
    [['--port='], '--port'],
    [['--port'], '--port'],
    [['--tier', 'gold'], "--tier must be standard, pro or elite, got 'gold'"],
    [['--webhook', '/hooks'], "--webhook must be a URL such as http://localhost:3000/webhooks, got '/hooks'"],
    [['--webhook', 'ftp://localhost'], '--webhook'],
    [['--webhook', 'http://localhost', '--secret', ' '], '--secret must not be blank'],
    [['--scheme', 'hmac'], '--scheme must be hex, timestamped or standardWebhooks'],
    [['--limit', '5'], "--limit must be requests in a time, such as 5/2s, 100/1m or 1/500ms, got '5'"],
    [['--limit', '0/2s'], '--limit'],
    [['--limit', '5/0s'], '--limit'],
    [['--limit', '5/2h'], '--limit'],
    [['--latency', '-1'], '--latency'],
    [['--latency', '0.2s'], "--latency must be a whole number of milliseconds, got '0.2s'"],
    [['--colour'], '--colour'],
    [['serve'], 'serve'],
  ])('refuses %j', (args, message) => {
    expect(() => parseCommandLine(args)).toThrow(message);
  });
});
