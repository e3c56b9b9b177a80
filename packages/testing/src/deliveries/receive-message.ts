import { type Message, type Platform, type Sender, senderSchema } from '@clawbook/contract';
import * as z from 'zod';
import { checked } from '../options/checked.ts';
import { closedObject } from '../options/closed-object.ts';
import { parseOrThrow } from '../options/parse-or-throw.ts';
import { addMessage } from '../state/add-message.ts';
import type { Store } from '../state/store.ts';

/** A message that a person writes to ClawBook. */
export interface IncomingMessageParams {
  /** The text. */
  readonly content: string;
  /** Where it is written (`telegram`). */
  readonly platform?: Platform | undefined;
  /** Who writes it (John Doe of the example data). */
  readonly sender?: Sender | undefined;
}

/** Puts an inbound message into the state; throws an `Error` that names the field that is not as it has to be. */
export function receiveMessage(params: IncomingMessageParams, store: Store): Message {
  const { content, platform = 'telegram', sender = johnDoe } = parseOrThrow(schema, params, 'receiveMessage');
  return addMessage(
    { platform, direction: 'inbound', sender: { ...sender }, content, status: 'delivered' },
    { ...sender },
    store,
  );
}

const johnDoe: Sender = { id: '123456789', name: 'John Doe', username: '@johndoe' };

const hasName = z.custom<Sender>((sender) => isName(Object(sender).id), {
  error: 'must have an id that is not empty',
});

const schema = closedObject({
  content: checked<string>((value) => typeof value === 'string', 'the text of the message'),
  platform: checked<Platform>(isName, "a platform, such as 'telegram'").optional(),
  sender: z.optional(z.pipe(senderSchema, hasName)),
});

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
