import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region one
const conversation = await client.conversations.get('conv_000001');
console.log(conversation.platform, conversation.participant?.name); // => whatsapp …
// #endregion one
