import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region keys
for await (const key of client.apiKeys.list()) {
  console.log(key.id, key.scopes); // => key_…
}

await client.apiKeys.revoke('key_000001');
// #endregion keys
