import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region call-options
const status = await client.status({
  timeout: 2_000,
  signal: AbortSignal.timeout(5_000),
});
// #endregion call-options
