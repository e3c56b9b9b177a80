import type { ClientOptions, RequestOptions } from 'clawbook-sdk';
import { Chance } from './chance.ts';

const calls = [
  'status',
  'messages.get',
  'messages.send',
  'messages.send',
  'messages.send',
  'messages.send, raw',
  'messages.sendMany',
  'status, raw',
  'conversations.list',
  'conversations.list, page by page',
  'PATCH by hand',
  'DELETE by hand',
  'POST by hand, with an idempotency key',
] as const;

/** One use of the SDK, and the options under which it is made. */
export interface FuzzCase {
  readonly number: number;
  readonly call: (typeof calls)[number];
  readonly key: string;
  readonly client: ClientOptions;
  readonly request: RequestOptions;
  /** After how many milliseconds the signal ends it. */
  readonly abortAfter: number | undefined;
  /** Whether an answer may stay away: only where the call's time is short. */
  readonly mayStall: boolean;
  readonly concurrency: number;
}

/** The case of a number: the same seed always gives the same one. */
export function fuzzCase(seed: number, number: number): FuzzCase {
  const chance = new Chance(seed, number);
  const mayStall = chance.percent(20);
  const timeout = mayStall ? chance.whole(40, 150) : 20_000;
  const key = chance.percent(80)
    ? `clawbook_sk_test_${String(number).padStart(8, '0')}${chance.bytes(12).toString('hex')}`
    : `own key $&"\\/é ${chance.bytes(6).toString('base64')}`;
  return {
    number,
    call: chance.pick(calls),
    key,
    mayStall,
    client: {
      apiKey: key,
      timeout,
      maxRetries: chance.whole(0, 2),
      maxConcurrent: 1_000,
      rateLimit: chance.pick([{}, {}, {}, { perMinute: 2 }, false]),
      validation: chance.pick(['warn', 'warn', 'strict', 'off']),
      logLevel: 'off',
    },
    request: {
      maxWait: chance.pick([0, 50, 250]),
      headers: { 'x-fuzz-case': String(number) },
      ...(chance.percent(10) ? { deadline: chance.whole(20, 400) } : {}),
    },
    abortAfter: chance.percent(8) ? chance.whole(0, 40) : undefined,
    concurrency: chance.whole(1, 3),
  };
}
