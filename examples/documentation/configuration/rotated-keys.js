import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region rotated-keys
const rotating = client.withOptions({ apiKey: async () => 'YOUR_API_KEY' });
await rotating.status();
// #endregion rotated-keys
