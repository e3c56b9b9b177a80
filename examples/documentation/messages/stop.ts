import ClawBook, { AbortError, type SendMessageParams } from 'clawbook-sdk';

const client = new ClawBook();
const controller = new AbortController();
process.once('SIGINT', () => controller.abort());

/** Sends the messages from an index on, and gives the index to go on with. */
async function sendFrom(messages: SendMessageParams[], start: number) {
  const { signal } = controller;
  let next = start; // keep it where it outlives the process
  try {
    for await (const one of client.messages.sendMany(messages.slice(start), { signal })) {
      next = start + one.index + 1;
    }
  } catch (error) {
    if (!AbortError.is(error)) throw error;
  }
  return next;
}

const hello = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
console.log(await sendFrom([hello], 0)); // => 1
