import { type Message, received, webhookEventTypes } from '@clawbook/contract';
import * as z from 'zod';
import { exampleEventData } from '../events/example-event-data.ts';
import { newEventId } from '../events/new-event-id.ts';
import { exampleEvent, type WebhookEventOfType } from '../events/webhook-event.ts';
import { closedObject } from '../options/closed-object.ts';
import { parseOrThrow } from '../options/parse-or-throw.ts';
import type { Outbox } from '../server/outbox.ts';
import type { Store } from '../state/store.ts';
import { wireTime } from '../state/wire-time.ts';
import { createBackground } from './background.ts';
import type { ClawBookEvents, SetMessageStatusOptions } from './clawbook-events.ts';
import { createEmit } from './create-emit.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import { createDispatcher } from './dispatcher.ts';
import {
  isReachedStatus,
  type ProgressOption,
  type ReachedStatus,
  takeAlong,
  wayOf,
} from './message-progress.ts';
import { receiveMessage } from './receive-message.ts';

/** The events of a store. */
export interface Events {
  /** What users of the in-memory ClawBook have of it. */
  readonly forUsers: ClawBookEvents;
  /** What its routes have of it. */
  readonly outbox: Outbox;
  /** Ends what is under way and empties the log. */
  readonly reset: () => void;
}

/** Connects what happens in a store with the webhooks that are registered in it. */
export function createEvents(
  store: Store,
  settings: { deliveries: DeliverySettings; progress: ProgressOption | undefined },
): Events {
  const background = createBackground();
  const dispatcher = createDispatcher(store, settings.deliveries, background);
  const present = () => wireTime(store.now());

  /** Changes the status and publishes it; the promise is over with the first attempts. */
  function reach(message: Message, status: ReachedStatus, error?: unknown) {
    const { id: message_id, conversation_id, platform } = message;
    const failure = error ?? exampleEventData['message.failed'].error;
    const event: WebhookEventOfType<`message.${ReachedStatus}`> = {
      id: newEventId(),
      type: `message.${status}`,
      created_at: present(),
      data: { message_id, conversation_id, platform, ...(status === 'failed' ? { error: failure } : {}) },
    };
    const published = dispatcher.publish(event);
    message.status = status;
    return { event, published };
  }

  const forUsers: ClawBookEvents = {
    deliveries: { log: dispatcher.log, settled: background.settled, redeliver: dispatcher.redeliver },
    emit: createEmit(dispatcher.publish, present),
    receiveMessage: (params) => {
      const message = receiveMessage(params, store);
      const { id: message_id, conversation_id, platform, sender, content, created_at } = message;
      const event: WebhookEventOfType<'message.received'> = {
        id: newEventId(),
        type: 'message.received',
        created_at,
        data: {
          message_id,
          conversation_id,
          platform,
          sender: { ...sender },
          content,
          timestamp: created_at,
        },
      };
      void dispatcher.publish(event);
      return { message, event };
    },
    setMessageStatus: (messageId, status, options = {}) => {
      const { error } = readStatusOptions(status, options);
      const message = store.state.messages.find(({ id }) => id === messageId);
      if (message === undefined) {
        throw new Error(`setMessageStatus: there is no message with the id ${received(messageId)}`);
      }
      return reach(message, status, error).event;
    },
  };

  return {
    forUsers,
    outbox: {
      send: (message) => {
        const isHeard = dispatcher.isListenedFor(['message.sent', 'message.delivered']);
        const way = wayOf(message, settings.progress ?? (isHeard ? 'delivered' : 'queued'));
        if (way.length === 0) return;
        background.run((signal) =>
          takeAlong(message, way, {
            store,
            signal,
            reach: (current, status) => reach(current, status).published,
          }),
        );
      },
      test: (webhook) => {
        const type = webhook.events[0] ?? 'system.health';
        const data = isKnown(type) ? undefined : {};
        dispatcher.publishTo(webhook, exampleEvent(type, { data, created_at: present() }, 'test'));
      },
    },
    reset: () => {
      background.stop();
      dispatcher.clear();
    },
  };
}

function readStatusOptions(status: unknown, options: SetMessageStatusOptions): SetMessageStatusOptions {
  if (!isReachedStatus(status)) {
    throw new Error(
      `setMessageStatus: \`status\` must be 'sent', 'delivered' or 'failed', got ${received(status)}`,
    );
  }
  return parseOrThrow(closedObject({ error: z.unknown().optional() }), options, 'setMessageStatus');
}

function isKnown(type: string): boolean {
  return webhookEventTypes.some((known) => known === type);
}
