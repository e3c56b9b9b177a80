import type { SendManyResult, SendMessageParams } from 'clawbook-sdk';

/** A message with a number in it. */
export const message = (number: number): SendMessageParams => ({
  platform: 'telegram',
  recipient: String(number),
  message: `Hello ${number}`,
});

/** The messages from 0 on. */
export const messages = (count: number) => Array.from({ length: count }, (_, number) => message(number));

/** What came of each message, in short. */
export function brief(results: readonly SendManyResult[]) {
  return results.map((one) => [one.index, one.status, one.status === 'failed' ? one.error.outcome : 'ok']);
}
