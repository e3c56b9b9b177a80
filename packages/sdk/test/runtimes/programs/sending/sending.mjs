// Shows as JSON what becomes of a request in each way that it can fail to get through.
// Parameters: a file with certificates, a port that answers no attempt to connect (or ''), and --tls for a client with `tls`.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ClawBook } from 'clawbook-sdk';

const [, , certificates, silentPort] = process.argv;
const { ca, trusted, untrusted } = JSON.parse(readFileSync(certificates, 'utf8'));
const isSecure = process.argv.includes('--tls');
const scheme = isSecure ? 'https' : 'http';
const closed = new Int32Array(new SharedArrayBuffer(4));
const servers = new Worker(new URL('servers.mjs', import.meta.url), {
  workerData: { trusted, untrusted, closed },
});
// No pause before a repeat.
Math.random = () => 0;

const asking = [];
servers.on('message', (message) => void hear(message));

async function hear({ isHolding, answer }) {
  if (!isHolding) return asking.shift()(answer);
  // The client has been connected by now, and has written its request in one of these turns.
  for (let turn = 0; turn < 5; turn++) await setImmediate();
  await ask({ ask: 'close', how: 'reset' });
}

function ask(question) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin.
  servers.postMessage(question);
  return new Promise((resolve) => asking.push(resolve));
}

const clientOf = (url, attempts, more) =>
  new ClawBook({
    apiKey: 'YOUR_API_KEY',
    baseUrl: url,
    logLevel: 'off',
    validation: 'off',
    maxRetries: 1,
    on: { request: () => attempts.push(1) },
    ...(isSecure && { tls: { ca } }),
    ...more,
  });

const calls = {
  GET: (client) => client.status(),
  POST: (client) => client.messages.send({ platform: 'telegram', recipient: '1', message: 'Hello!' }),
};

/** Makes a call and tells its outcome, the attempts, and what the platform called the failure. */
async function outcomeOf(method, client, attempts) {
  attempts.length = 0;
  const error = await calls[method](client).then(
    () => undefined,
    (reason) => reason,
  );
  let code;
  for (let cause = error?.cause; cause instanceof Error; cause = cause.cause) code = cause.code ?? code;
  return { outcome: error?.outcome ?? 'answered', attempts: attempts.length, ...(code && { code }) };
}

async function failing(url, more) {
  const results = Object.keys(calls).map(async (method) => {
    const attempts = [];
    return [method, await outcomeOf(method, clientOf(url, attempts, more), attempts)];
  });
  return Object.fromEntries(await Promise.all(results));
}

/** The same with how many of the requests a server has read. */
async function counted(name, port) {
  const results = {};
  for (const method of Object.keys(calls)) {
    const before = (await ask({ ask: 'arrived' }))[name];
    const attempts = [];
    const result = await outcomeOf(method, clientOf(`${scheme}://127.0.0.1:${port}`, attempts), attempts);
    results[method] = { ...result, arrived: (await ask({ ask: 'arrived' }))[name] - before };
  }
  return results;
}

/** A call for which there is an idle connection that the server has closed. */
async function closedWhileIdle(port, { how, isBusy }) {
  const results = {};
  for (const method of Object.keys(calls)) {
    const attempts = [];
    const client = clientOf(`${scheme}://127.0.0.1:${port}`, attempts);
    await client.status();
    const before = (await ask({ ask: 'arrived' })).answering;
    Atomics.store(closed, 0, 0);
    const isClosed = ask({ ask: 'close', how });
    // A program that computes: nothing of the end is seen before the call.
    if (isBusy) Atomics.wait(closed, 0, 0);
    else await isClosed;
    const result = await outcomeOf(method, client, attempts);
    await isClosed;
    results[method] = { ...result, arrived: (await ask({ ask: 'arrived' })).answering - before };
    await setImmediate();
  }
  return results;
}

async function refusedPort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const ports = await ask({ ask: 'ports', isSecure });
// It takes fetch 10 s to give up.
const silent = silentPort && failing(`${scheme}://127.0.0.1:${silentPort}`, { maxRetries: 0 });
const report = {
  refused: await failing(`${scheme}://127.0.0.1:${await refusedPort()}`),
  'name not found': await failing(`${scheme}://clawbook.invalid`, { allowInsecureHttp: true }),
  'certificate not trusted': await failing(`https://127.0.0.1:${ports.untrusted}`),
  'TLS to a plain port': await failing(`https://127.0.0.1:${ports.plain}`),
  'reset before it was read': await counted('resetBeforeRead', ports.resetBeforeRead),
  'reset after it was read': await counted('resetAfterRead', ports.resetAfterRead),
  'idle connection closed': await closedWhileIdle(ports.answering, { how: 'close' }),
  'idle connection reset': await closedWhileIdle(ports.answering, { how: 'reset' }),
  'idle connection closed while busy': await closedWhileIdle(ports.answering, { how: 'close', isBusy: true }),
  'idle connection reset while busy': await closedWhileIdle(ports.answering, { how: 'reset', isBusy: true }),
  ...(silent && { 'connect timeout': await silent }),
};
await servers.terminate();
console.log(JSON.stringify(report, undefined, 2));
