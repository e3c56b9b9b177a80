import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region patient
const patient = client.withOptions({ rateLimit: { maxWait: Infinity } });
const results = await Promise.all(Array.from({ length: 20 }, () => patient.status()));
console.log(results.length); // => 20
// #endregion patient
