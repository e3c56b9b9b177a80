import { received, webhookEventTypes } from '@clawbook/contract';
import { checkFunction, checkNames, checkNumber, checkOneOf } from '@clawbook/core/check-option';
import { ConfigurationError } from '@clawbook/core/errors';
import { isKnownType } from '../events/find-drift.ts';
import type { ReceivedWebhookEvent } from '../events/unknown-webhook-event.ts';
import { memoryReplayStore } from '../replay/memory-replay-store.ts';
import type { ReplayStore } from '../replay/replay-store.ts';
import {
  resolveVerificationOptions,
  type VerificationSettings,
  verificationOptionNames,
} from '../verify/resolve-verification-options.ts';
import type { WaitUntil, WebhookHandlerOptions } from './webhook-handler-options.ts';

/** Handles one event. */
export type EventFunction = (event: ReceivedWebhookEvent) => unknown;

/** {@link WebhookHandlerOptions}, checked and complete. */
export interface HandlerSettings extends VerificationSettings {
  /** The function for an event; undefined if nobody wants it. */
  readonly functionFor: (event: ReceivedWebhookEvent) => EventFunction | undefined;
  readonly onError: WebhookHandlerOptions['onError'];
  readonly replayStore: ReplayStore;
  readonly lease: number;
  readonly acknowledge: 'handled' | 'early';
  readonly waitUntil: WaitUntil | undefined;
}

const names: readonly string[] = [
  ...verificationOptionNames,
  ...([
    'on',
    'onUnknown',
    'onError',
    'replayStore',
    'lease',
    'acknowledge',
    'waitUntil',
  ] satisfies readonly (keyof WebhookHandlerOptions)[]),
];

/**
 * Checks the options of a handler and completes them.
 *
 * @throws ConfigurationError that names the option, what came and what to pass
 */
export function resolveHandlerOptions(options: WebhookHandlerOptions): HandlerSettings {
  checkNames('The options of createWebhookHandler', options, names);
  const settings = resolveVerificationOptions(options);
  for (const name of ['onError', 'waitUntil'] as const) checkFunction(name, options[name]);
  const lease = { least: 1_000, unit: ' of milliseconds' };
  return {
    ...settings,
    functionFor: resolveFunctions(options),
    onError: options.onError,
    replayStore: checkReplayStore(options.replayStore) ?? memoryReplayStore({ now: settings.now }),
    lease: checkNumber('lease', options.lease, lease) ?? 300_000,
    acknowledge: checkOneOf('acknowledge', options.acknowledge, ['handled', 'early']) ?? 'handled',
    waitUntil: options.waitUntil,
  };
}

function resolveFunctions({ on = {}, onUnknown }: WebhookHandlerOptions): HandlerSettings['functionFor'] {
  checkNames('`on`', on, webhookEventTypes);
  for (const [type, handle] of Object.entries(on)) checkFunction(`on['${type}']`, handle);
  checkFunction('onUnknown', onUnknown);
  if (![...Object.values(on), onUnknown].some((handle) => handle !== undefined)) {
    throw new ConfigurationError(
      '`on` holds no function, so every event would be acknowledged and lost: ' +
        "pass one, such as `on: { 'message.received': (event) => … }`, or `onUnknown`.",
    );
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Each function is called with events of its own type alone.
  const functions = new Map(Object.entries(on) as [string, EventFunction | undefined][]);
  const other = onUnknown as EventFunction | undefined;
  return ({ type }) => (isKnownType(type) ? functions.get(type) : other);
}

function checkReplayStore(store: unknown): ReplayStore | undefined {
  if (store === undefined) return undefined;
  for (const name of ['claim', 'complete', 'release']) {
    if (typeof store !== 'object' || store === null || typeof Reflect.get(store, name) !== 'function') {
      throw new ConfigurationError(
        `\`replayStore\` must have the methods claim, complete and release; ${name} is missing in ${received(store)}.`,
      );
    }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Its methods were looked at; what they answer is checked when they do.
  return store as ReplayStore;
}
