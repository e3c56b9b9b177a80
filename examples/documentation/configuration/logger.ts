import ClawBook from 'clawbook-sdk';

const write = (level: string) => (message: string) => {
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
