import { inputObject } from './input-object.ts';
import { nameInput } from './name-input.ts';
import { type Platform, platforms } from './platform.ts';
import { textInput } from './text-input.ts';
import type * as z from './zod.ts';

/** A message to send. */
export interface SendMessageParams {
  /** Where the recipient is: `whatsapp`, `telegram`, `discord` or a newer platform. */
  platform: Platform;
  /** The recipient's id on the platform, always as a string, such as `'123456789'`. */
  recipient: string;
  /** The text to send. A message that is read calls it `content`. */
  message: string;
}

/** The schema of {@link SendMessageParams}. */
export const sendMessageParamsSchema: z.Schema<SendMessageParams> = inputObject(() => ({
  platform: nameInput(`the platform, such as ${platforms.map((name) => `'${name}'`).join(', ')}`),
  recipient: nameInput("the recipient's id on the platform as a string, such as '123456789'"),
  message: textInput('the text to send'),
}));
