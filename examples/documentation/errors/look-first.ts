import ClawBook, { ClawBookError, type SendMessageParams } from 'clawbook-sdk';

const client = new ClawBook();

/** Whether ClawBook has sent this text to this person on that day (UTC) or later. */
async function wasSent({ platform, recipient, message }: SendMessageParams, day: Date) {
  const newest = client.messages.list({ platform, start_date: day, sort: '-created_at' });
  for await (const { direction, content, conversation_id } of newest) {
    if (direction !== 'outbound' || content !== message) continue;
    const { participant } = await client.conversations.get(conversation_id);
    if (participant?.id === recipient) return true;
  }
  return false;
}

const hello = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
const start = new Date();
try {
  await client.messages.send(hello);
} catch (error) {
  if (!ClawBookError.is(error) || error.outcome !== 'unknown') throw error;
}
console.log(await wasSent(hello, start)); // => true
