import { createWebhookHandler } from 'clawbook-sdk/webhooks';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSeed } from './read-seed.ts';
import {
  type FuzzDelivery,
  fuzzDelivery,
  maxBodyBytes,
  now,
  schemes,
  secret,
} from './webhooks/fuzz-delivery.ts';
import { type Received, receiveNode, receiveRequest } from './webhooks/receive-delivery.ts';

const { FUZZ_DELIVERIES = '2000', FUZZ_ONLY_DELIVERY } = process.env;
const seed = readSeed();
const numbers =
  FUZZ_ONLY_DELIVERY === undefined
    ? Array.from({ length: Number(FUZZ_DELIVERIES) }, (_, number) => number)
    : [Number(FUZZ_ONLY_DELIVERY)];

const results: { number: number; delivery: FuzzDelivery; received: Received }[] = [];
const handled: string[] = [];
const failed: unknown[] = [];

/** One receiver for each scheme, all of which note what they handle. */
const handlers = Object.fromEntries(
  schemes.map((scheme) => {
    const note = ({ id }: { id: string }): void => void handled.push(`${scheme} ${id}`);
    const handler = createWebhookHandler({
      secret: ['an-older-secret', secret],
      scheme,
      maxBodyBytes,
      now: () => now,
      on: { 'message.received': note, 'backup.failed': note },
      onUnknown: note,
      onDrift: () => undefined,
      onError: () => undefined,
    });
    return [scheme, handler];
  }),
);

beforeAll(async () => {
  for (const number of numbers) {
    const delivery = fuzzDelivery(seed, number);
    const handler = handlers[delivery.scheme];
    if (handler === undefined) throw new Error(`There is no receiver for ${delivery.scheme}.`);
    try {
      const receive = number % 2 === 0 ? receiveRequest : receiveNode;
      results.push({ number, delivery, received: await receive(handler, delivery) });
    } catch (error) {
      failed.push({ again: `FUZZ_SEED=${seed} FUZZ_ONLY_DELIVERY=${number}`, error });
    }
  }
});

describe(`a receiver of ${numbers.length} deliveries of any kind (FUZZ_SEED=${seed})`, () => {
  it('throws at none', () => {
    expect(failed).toEqual([]);
    expect(results).toHaveLength(numbers.length);
  });

  it('answers each by the rules', () => {
    const wrong = results
      .filter(({ delivery, received }) => received.status !== delivery.status)
      .map(
        ({ number, delivery, received }) =>
          `FUZZ_SEED=${seed} FUZZ_ONLY_DELIVERY=${number}: ${delivery.status} expected, ${received.status} ${received.body}`,
      );
    expect(wrong).toEqual([]);
  });

  it('says in JSON what became of it, and never shows the secret', () => {
    const outcomes = results.map(({ received }): unknown => JSON.parse(received.body));
    expect(
      outcomes.filter((outcome) => typeof (outcome as { outcome?: unknown }).outcome !== 'string'),
    ).toEqual([]);
    expect(JSON.stringify(outcomes)).not.toContain(secret);
  });

  it('handles what was signed, once each, and nothing else', () => {
    const signed = results.flatMap(({ delivery: { scheme, id } }) =>
      id === undefined ? [] : [`${scheme} ${id}`],
    );
    expect(handled.toSorted()).toEqual([...new Set(signed)].toSorted());
  });

  it('changes no prototype', () => {
    expect(Reflect.has({}, 'polluted')).toBe(false);
  });
});
