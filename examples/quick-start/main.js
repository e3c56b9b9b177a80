import { createInMemoryClawBook } from '@clawbook/testing';
import { ClawBook, ClawBookError } from 'clawbook-sdk';
import { help, readArguments, WrongArguments } from './arguments.js';
import { chooseMessage } from './choose-message.js';
import { quickStart } from './quick-start.js';
import { roundTrip } from './round-trip.js';

const { CLAWBOOK_BASE_URL, CLAWBOOK_API_KEY } = process.env;

try {
  const given = readArguments(process.argv.slice(2));
  if (given.help) console.log(help);
  else if (CLAWBOOK_BASE_URL || CLAWBOOK_API_KEY) await runAgainstYours(given);
  else await runInMemory(given);
} catch (error) {
  console.error(`\n${explain(error)}`);
  process.exitCode = 1;
}

/** @param {unknown} error */
function explain(error) {
  // An error of the SDK says what to do, and what became of the request.
  if (ClawBookError.is(error)) return `${error.name}: ${error.message}\nOutcome: ${error.outcome}`;
  if (error instanceof WrongArguments) return `${error.message}\n\n${help}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** @typedef {ReturnType<typeof readArguments>} Arguments */

/** @param {Arguments} given */
async function runAgainstYours(given) {
  const client = new ClawBook();
  console.log(`ClawBook at ${CLAWBOOK_BASE_URL}\n`);
  await quickStart(client, () => chooseMessage(given));
}

/** @param {Arguments} given */
async function runInMemory({ platform = 'telegram', recipient = '123456789', message }) {
  const clawbook = createInMemoryClawBook();
  const server = await clawbook.listen();
  console.log(`ClawBook at ${server.url}, in memory: nothing leaves this machine\n`);
  try {
    const client = new ClawBook({ apiKey: clawbook.apiKey, baseUrl: server.url });
    await quickStart(client, () => ({ platform, recipient, message }));
    console.log();
    await roundTrip(client, clawbook);
  } finally {
    await server.close();
  }
}
