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
    ['failed', 500, 'could not be handled', {}],
    ['in_progress', 503, 'is being handled', { 'retry-after': '5' }],
    ['not_claimed', 503, 'It is not known', { 'retry-after': '5' }],
  ] as const)('that is %s asks for it again with %i, and says why', (outcome, status, reason, headers) => {
    const answer = answerOutcome(outcome);
    expect(answer).toMatchObject({ status, headers: { ...json, ...headers }, leavesBodyUnread: false });
    const { message, ...rest } = JSON.parse(answer.body);
    expect(rest).toEqual({ outcome });
    expect(message).toContain(reason);
    expect(message).toContain('Deliver it again');
  });
});

describe('the answer to a delivery', () => {
  it('that is not verified says why, and whether its body was read', () => {
    const refusal = (reason: 'invalid_payload' | 'body_too_large') =>
      answerRefusal(new WebhookVerificationError('the cause', { reason }));
    const body = (outcome: string) => JSON.stringify({ outcome, message: 'the cause' });
    expect(refusal('invalid_payload')).toEqual({
      status: 400,
      headers: json,
      body: body('invalid_payload'),
      leavesBodyUnread: false,
    });
    expect(refusal('body_too_large')).toMatchObject({ status: 413, leavesBodyUnread: true });
  });

  it('that could not be verified asks for it again, and tells the sender nothing of the cause', () => {
    const answer = answerRefusal(new ConfigurationError('the secret is missing'));
    expect(answer).toMatchObject({ status: 500, leavesBodyUnread: false });
    expect(JSON.parse(answer.body)).toEqual({
      outcome: 'not_verified',
      message: expect.stringContaining('Deliver it again'),
    });
    expect(answer.body).not.toContain('secret');
  });

  it('that does not come by POST names the method, and leaves its body unread', () => {
    const answer = answerMethod();
    expect(answer).toMatchObject({
      status: 405,
      headers: { ...json, allow: 'POST' },
      leavesBodyUnread: true,
    });
    expect(JSON.parse(answer.body)).toEqual({
      outcome: 'method_not_allowed',
      message: expect.stringContaining('POST'),
    });
  });
});
