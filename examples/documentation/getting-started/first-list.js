import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region first-list
for await (const conversation of client.conversations.list({ platform: 'telegram' })) {
  console.log(conversation.id, conversation.participant?.name); // => conv_000002 John Doe
}
// #endregion first-list
