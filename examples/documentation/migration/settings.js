import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region settings
const config = await client.config.get();
console.log(Object.keys(config)); // => [ …

const updated = await client.config.update({ language: 'de', timezone: null }); // null deletes
console.log(updated.language, updated.timezone); // => de undefined
// #endregion settings
