import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region derived
const patient = client.withOptions({ timeout: 60_000, maxRetries: 5 });
await patient.status();
// #endregion derived
