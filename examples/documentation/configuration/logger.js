import ClawBook from 'clawbook-sdk';

/** @param {string} level */
const write = (level) => (/** @type {string} */ message) => {
  process.stdout.write(`${JSON.stringify({ level, message })}\n`);
};

const client = new ClawBook({
  logLevel: 'debug',
  logger: {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  },
});
await client.status();
