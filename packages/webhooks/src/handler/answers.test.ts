import { ConfigurationError, WebhookVerificationError } from '@clawbook/core/errors';
import { describe, expect, it } from 'vitest';
import { answerOutcome } from './answer-outcome.ts';
import { answerMethod, answerRefusal } from './answer-refusal.ts';

const json = { 'content-type': 'application/json' };

describe('the answer to an event', () => {
  it.each(['handled', 'already_handled', 'unknown'] as const)(
    'that is %s asks for nothing more',
    (outcome) => {
      expect(answerOutcome(outcome)).toEqual({
        status: 200,
        headers: json,
        body: JSON.stringify({ outcome }),
        leavesBodyUnread: false,
      });
    },
  );

  it.each([
    ['failed', 500, {}],
    ['in_progress', 503, { 'retry-after': '5' }],
    ['not_claimed', 503, { 'retry-after': '5' }],
  ] as const)('that is %s asks for it again with %i', (outcome, status, headers) => {
    expect(answerOutcome(outcome)).toEqual({
      status,
      headers: { ...json, ...headers },
      body: JSON.stringify({ outcome }),
      leavesBodyUnread: false,
    });
  });
});

describe('the answer to a delivery', () => {
  it('that is not verified says the reason in a word, and whether its body was read', () => {
    const refusal = (reason: 'invalid_payload' | 'body_too_large') =>
      answerRefusal(new WebhookVerificationError('the cause', { reason }));
    const body = (outcome: string) => JSON.stringify({ outcome });
    expect(refusal('invalid_payload')).toEqual({
      status: 400,
      headers: json,
      body: body('invalid_payload'),
      leavesBodyUnread: false,
    });
    expect(refusal('body_too_large')).toMatchObject({ status: 413, leavesBodyUnread: true });
  });

  it('that could not be verified asks for it again, and tells the sender nothing of the cause', () => {
    expect(answerRefusal(new ConfigurationError('the secret is missing'))).toMatchObject({
      status: 500,
      body: '{"outcome":"not_verified"}',
      leavesBodyUnread: false,
    });
  });

  it('that does not come by POST names the one that does in a header, and leaves its body unread', () => {
    expect(answerMethod()).toEqual({
      status: 405,
      headers: { ...json, allow: 'POST' },
      body: '{"outcome":"method_not_allowed"}',
      leavesBodyUnread: true,
    });
  });
});
