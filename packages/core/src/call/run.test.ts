import { expect, it } from 'vitest';
import { FakeClock } from '../../test/fake-clock.ts';
import { failureContext, type Run } from './run.ts';

it('keeps a key that stands in the URL by mistake out of errors', () => {
  const run = {
    summary: { endpoint: 'e', method: 'GET', url: 'https://a.example/api/v1/api-keys/my-own-secret-key' },
    request: { scope: undefined },
    secrets: new Set(['my-own-secret-key']),
    outcome: 'rejected',
    call: { maxWaitOption: 'maxWait' },
    workshop: { clock: new FakeClock(), options: { waitsForRateLimit: true } },
  } as unknown as Run;
  expect(failureContext(run).request.url).toBe('https://a.example/api/v1/api-keys/[redacted]');
});
