import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './parse-command-line.ts';

describe('parseCommandLine', () => {
  it('serves on port 4010 of this machine by default', () => {
    expect(parseCommandLine([])).toEqual({
      action: 'serve',
      clawbook: { apiKey: undefined, tier: 'standard', seed: true, webhooks: { scheme: 'hex' } },
      where: { port: 4010, host: '127.0.0.1' },
      webhook: undefined,
    });
  });

  it('reads every flag', () => {
    const url = 'http://localhost:3000/hooks';
    const args = [
      ...['--port', '0', '--host=::1', '--key', 'k', '--tier', 'elite', '--empty'],
      ...['--webhook', url, '--secret', 's', '--scheme', 'timestamped'],
    ];
    expect(parseCommandLine(args)).toEqual({
      action: 'serve',
      clawbook: { apiKey: 'k', tier: 'elite', seed: false, webhooks: { scheme: 'timestamped' } },
      where: { port: 0, host: '::1' },
      webhook: { url, secret: 's' },
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
    [['--colour'], '--colour'],
    [['serve'], 'serve'],
  ])('refuses %j', (args, message) => {
    expect(() => parseCommandLine(args)).toThrow(message);
  });
});
