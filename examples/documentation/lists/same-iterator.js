import ClawBook, { ClawBookError } from 'clawbook-sdk';

const client = new ClawBook();

const list = client.conversations.list({ sort: '-created_at' });
const conversations = list[Symbol.asyncIterator]();
for (let attempt = 1; attempt <= 3; attempt++) {
  try {
    for await (const conversation of conversations) console.log(conversation.id);
    break; // it came to its end
  } catch (error) {
    if (!ClawBookError.is(error)) throw error;
    console.error(error.message);
  }
}
