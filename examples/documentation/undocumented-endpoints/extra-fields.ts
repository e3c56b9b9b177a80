import ClawBook, { type Message } from 'clawbook-sdk';

const client = new ClawBook();

/** A message with a field that this version of the SDK does not know. */
interface MessageWithReaction extends Message {
  reaction?: string;
}

const message: MessageWithReaction = await client.messages.get('msg_000001');
console.log(message.reaction ?? 'none'); // => none
