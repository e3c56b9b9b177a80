import { expect } from 'vitest';
import type { Bench } from '../bench.ts';
import { inWorkers, type Trial } from '../trial.ts';

const secret = 'a-secret-for-tests';

/** What a program makes of a delivery. */
export const verify: Trial = {
  row: '`verifyWebhook`',
  behaviour: 'verifies a delivery in each form that a body can have, and refuses a forged one',
  run: async ({ running, kit }) => {
    const event = kit.webhookEvent('message.received');
    const body = JSON.stringify(event);
    for (const scheme of ['hex', 'timestamped', 'standardWebhooks'] as const) {
      const headers = kit.signWebhook(body, { secret, scheme });
      expect(await running.ask('verify', { body, headers, scheme })).toEqual(inEachForm(event.id));
      const forged = { body: `${body} `, headers, scheme };
      expect(await running.ask('verify', forged)).toEqual(inEachForm('signature_mismatch'));
    }
  },
};

function inEachForm(verdict: string): object {
  return { text: verdict, bytes: verdict, buffer: verdict, request: verdict };
}

/** Deliveries over the network to what the runtime serves. */
export const fetchHandler: Trial = {
  row: '`handler.fetch`',
  behaviour: 'receives what ClawBook delivers, handles each event once, and refuses what is forged',
  run: (bench) => deliver(bench, bench.running.webhooksUrl),
};

/** The same through `node:http`. */
export const nodeHandler: Trial = {
  row: '`handler.node`',
  behaviour: 'does so with a server of node:http',
  run: (bench) => deliver(bench, bench.running.nodeUrl ?? ''),
  exceptions: inWorkers({
    cell: '–',
    note: 'A Worker serves `fetch` events, so `handler.fetch` is for it.',
    run: async ({ running }) => {
      expect(running.nodeUrl).toBeUndefined();
    },
  }),
};

async function deliver({ running, clawbook, kit }: Bench, url: string): Promise<void> {
  const { state, deliveries } = clawbook;
  state.webhooks.push({
    id: 'wh_trial',
    url,
    events: ['message.received'],
    secret,
    active: true,
    created_at: '',
  });
  const before = await running.ask<{ handled: string[] }>('handledEvents');
  const { event } = clawbook.receiveMessage({ content: 'Are you there?' });
  await deliveries.settled();
  deliveries.redeliver(event.id);
  const twin = clawbook.emit('message.received', {}, { copies: 2 });
  await deliveries.settled();
  expect(deliveries.log.map(({ outcome }) => outcome)).toEqual(deliveries.log.map(() => 'delivered'));
  expect(deliveries.log).toHaveLength(4);

  const forged = kit.webhookRequest(kit.webhookEvent('message.received'), { secret: 'of a stranger', url });
  const refusal = await fetch(forged);
  expect([refusal.status, await refusal.json()]).toEqual([
    401,
    expect.objectContaining({ outcome: 'signature_mismatch' }),
  ]);

  const { handled } = await running.ask<{ handled: string[] }>('handledEvents');
  expect(handled.slice(before.handled.length)).toEqual([event.id, twin.id]);
}
