import { ConflictError, ConnectionError } from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import { fuzzCase } from './fuzz-case.ts';
import { type Exchange, judge } from './judge.ts';

const given = {
  ...fuzzCase(1, 0),
  call: 'PATCH by hand',
  mayStall: false,
  client: { maxRetries: 2 },
} as const;
const summary = { endpoint: 'PATCH /things/1', method: 'PATCH', url: 'http://127.0.0.1/api/v1/things/1' };

function rulesBroken(method: string, error: Error, sent: number): string[] {
  const exchange: Exchange = {
    request: { method, path: '/api/v1/things/1', headers: {}, body: '' },
    family: 'whole, and a refusal or a failure',
    kind: 'refused by its status',
    verdicts: ['rejected'],
  };
  const ended = { isAttempt: () => true, error };
  return judge(given, [ended], [exchange], sent).map(({ rule }) => rule);
}

describe('what the fuzzed server did not see', () => {
  const conflict = new ConflictError('m', { status: 409, outcome: 'unknown', request: summary });
  const lost = new ConnectionError('m', { outcome: 'unknown', request: summary });

  const unsent = new ConnectionError('m', { outcome: 'not_sent', request: summary });

  it.each([
    ['a read that was not sent, though it was read', 'GET', unsent, 1, ['notSent']],
    ['a read whose repeat was not sent', 'GET', unsent, 2, []],
    ['a write whose repeat was not sent', 'PATCH', unsent, 2, ['notSent']],
    ['a write that was refused, after an attempt that nobody read', 'PATCH', conflict, 2, []],
    ['a write that was refused, and sent no other time', 'PATCH', conflict, 1, ['whole']],
    ['a read that was refused, after an attempt that nobody read', 'GET', conflict, 2, ['whole']],
    ['a connection that was lost after a refusal', 'GET', lost, 2, []],
    ['a connection that was lost, though all was read', 'GET', lost, 1, ['whole']],
  ])('%s', (_, method, error, sent, broken) => {
    expect(rulesBroken(method, error, sent)).toEqual(broken);
  });
});
