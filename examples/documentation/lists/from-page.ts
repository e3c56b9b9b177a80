import ClawBook, { ClawBookError } from 'clawbook-sdk';

const client = new ClawBook();

async function readFrom(page: number) {
  try {
    for await (const conversation of client.conversations.list({ page, per_page: 100 })) {
      console.log(conversation.id); // => conv_000001
    }
  } catch (error) {
    if (ClawBookError.is(error)) console.log('go on from page', error.page);
    else throw error;
  }
}

await readFrom(1);
