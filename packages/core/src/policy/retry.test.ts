import { describe, expect, it } from 'vitest';
import type { Outcome } from '../errors/outcome.ts';
import { type AttemptFailure, decideRetry } from './retry.ts';

const status = (code: number): AttemptFailure => ({ type: 'status', status: code });

// Design 1.5. Which requests are repeated while repeats are left: all, those that may be carried out twice, none.
type Repeated = 'all' | 'safe' | 'none';
const rows: [string, AttemptFailure, Repeated, Outcome][] = [
  ['a request that never reached the server', { type: 'never_sent' }, 'all', 'not_sent'],
  ['a lost connection', { type: 'lost' }, 'safe', 'unknown'],
  ['a timeout after it was sent', { type: 'timeout', isSent: true }, 'safe', 'unknown'],
  ['a timeout before there was a connection', { type: 'timeout', isSent: false }, 'all', 'not_sent'],
  ['408', status(408), 'safe', 'unknown'],
  ['500', status(500), 'safe', 'unknown'],
  ['502', status(502), 'safe', 'unknown'],
  ['503', status(503), 'safe', 'unknown'],
  ['504', status(504), 'safe', 'unknown'],
  ['520 of a proxy', status(520), 'safe', 'unknown'],
  ['400', status(400), 'none', 'rejected'],
  ['401', status(401), 'none', 'rejected'],
  ['403', status(403), 'none', 'rejected'],
  ['404', status(404), 'none', 'rejected'],
  ['409', status(409), 'none', 'rejected'],
  ['422', status(422), 'none', 'rejected'],
  ['501', status(501), 'none', 'rejected'],
  ['success: false', { type: 'refused' }, 'none', 'rejected'],
  ['a redirect that a browser hides', status(0), 'none', 'unknown'],
  ['300', status(300), 'none', 'rejected'],
  ['a redirect with 301', status(301), 'none', 'rejected'],
  ['a redirect with 303, after the work', status(303), 'none', 'unknown'],
  ['a redirect with 308', status(308), 'none', 'rejected'],
  ['an answer that is none of the API', { type: 'unreadable' }, 'none', 'unknown'],
];

const requests = [
  { method: 'GET', hasIdempotencyKey: false, safe: true },
  { method: 'PUT', hasIdempotencyKey: false, safe: true },
  { method: 'PATCH', hasIdempotencyKey: false, safe: true },
  { method: 'DELETE', hasIdempotencyKey: false, safe: true },
  { method: 'POST', hasIdempotencyKey: false, safe: false },
  { method: 'POST', hasIdempotencyKey: true, safe: true },
  { method: 'GET', hasIdempotencyKey: true, safe: true },
];

const cells = rows.flatMap(([name, failure, repeated, outcome]) =>
  requests.map((request) => {
    const allowed = repeated === 'all' || (repeated === 'safe' && request.safe);
    return { name, failure, ...request, allowed, outcome };
  }),
);

const limited = requests.flatMap((request) => [
  { ...request, retriesLeft: 2, waitsForRateLimit: true, repeat: 'rate_limit' },
  { ...request, retriesLeft: 0, waitsForRateLimit: true, repeat: 'rate_limit' },
  { ...request, retriesLeft: 2, waitsForRateLimit: false, repeat: 'backoff' },
  { ...request, retriesLeft: 0, waitsForRateLimit: false, repeat: 'no' },
]);

describe('decideRetry', () => {
  it.each(cells)(
    'after $name, $method (key: $hasIdempotencyKey): $outcome, repeated while repeats are left: $allowed',
    ({ failure, outcome, allowed, ...request }) => {
      for (const retriesLeft of [0, 1, 2]) {
        const repeat = allowed && retriesLeft > 0 ? 'backoff' : 'no';
        for (const waitsForRateLimit of [true, false]) {
          const decision = decideRetry(failure, { ...request, retriesLeft, waitsForRateLimit });
          expect(decision, `${retriesLeft} left, limiter: ${waitsForRateLimit}`).toEqual({ outcome, repeat });
        }
      }
    },
  );

  it.each(limited)(
    'after 429, $method (key: $hasIdempotencyKey) with $retriesLeft left (limiter: $waitsForRateLimit): $repeat',
    ({ repeat, ...request }) => {
      expect(decideRetry(status(429), request)).toEqual({ outcome: 'rejected', repeat });
    },
  );
});
