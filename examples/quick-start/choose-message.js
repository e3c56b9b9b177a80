import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { WrongArguments } from './arguments.js';

/**
 * Asks what is not given and whether to send it: on a real ClawBook, a message reaches a real person.
 *
 * @param {{ platform?: string | undefined, recipient?: string | undefined, message: string, yes: boolean }} given
 * @returns {Promise<import('clawbook-sdk').SendMessageParams | undefined>} undefined if it is not to be sent
 */
export async function chooseMessage({ platform, recipient, message, yes }) {
  if (yes && platform !== undefined && recipient !== undefined) return { platform, recipient, message };
  if (!stdin.isTTY) {
    if (recipient !== undefined)
      throw new WrongArguments('Nobody is there to ask: pass --yes to send without.');
    console.log(
      'Nobody is there to ask, so no message is sent: pass --yes --platform … --recipient … to send one.\n',
    );
    return undefined;
  }
  const terminal = createInterface({ input: stdin, output: stdout });
  try {
    platform ??= await terminal.question('Platform (telegram, whatsapp, discord): ');
    recipient ??= await terminal.question('Recipient: ');
    const answer = await terminal.question(`Send "${message}" to ${recipient} on ${platform}? [y/N] `);
    console.log();
    return /^y(es)?$/i.test(answer.trim()) ? { platform, recipient, message } : undefined;
  } finally {
    terminal.close();
  }
}
