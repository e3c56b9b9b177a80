import ClawBook, { ClawBook as named } from 'clawbook-sdk';
import { describeError } from './describe-error.mjs';

if (named !== ClawBook) throw new Error('The two names of the class are two classes.');

/** A client with the settings of a question; its observers count the attempts. */
export function newClient(settings, on = {}) {
  return new ClawBook({ logLevel: 'off', ...settings, on });
}

const endpoints = {
  status: (client, _, options) => client.status(options),
  message: (client, { id }, options) => client.messages.get(id, options),
  send: (client, { recipient }, options) =>
    client.messages.send({ platform: 'telegram', recipient, message: 'Hello!' }, options),
};

/** Makes a call and tells what came of it, and with how many requests. */
export async function call({ client: settings, endpoint, input = {}, options = {} }) {
  let attempts = 0;
  const client = newClient(settings, { request: () => attempts++ });
  try {
    const data = await endpoints[endpoint](client, input, options);
    return { data, attempts };
  } catch (error) {
    return { error: describeError(error), attempts };
  }
}

/** Reads a list in each way there is. */
export async function list({ client: settings, params }) {
  const { conversations } = newClient(settings);
  const iterated = [];
  for await (const { id } of conversations.list(params)) iterated.push(id);
  const ahead = await conversations.list(params, { concurrency: 3 }).toArray();
  const pages = [];
  for await (const page of conversations.list(params).pages()) pages.push(page.data.length);
  return { iterated, ahead: ahead.map(({ id }) => id), pages };
}

/**
 * Aborts a call with a reason of its own, once the server says, by answering at `arrived`, that the call has come there.
 * `after` is how many milliseconds later the call was over.
 */
export async function abort({ client: settings, endpoint, input = {}, arrived }) {
  const controller = new AbortController();
  const reason = new Error('enough');
  const promise = endpoints[endpoint](newClient(settings), input, { signal: controller.signal });
  const ended = promise.then(
    () => undefined,
    (error) => error,
  );
  await (await fetch(arrived)).text();
  const start = performance.now();
  controller.abort(reason);
  const error = await ended;
  return { error: describeError(error), isReason: error.cause === reason, after: performance.now() - start };
}

/** Makes a call with the key and the address that the environment holds, if it holds any and they may be read. */
export async function callFromEnvironment() {
  try {
    return { data: await new ClawBook({ logLevel: 'off' }).status() };
  } catch (error) {
    return { error: describeError(error) };
  }
}
