import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region request
const status = await client.request({ method: 'GET', path: '/status' });
console.log(status); // => { status: 'healthy', … }
// #endregion request
