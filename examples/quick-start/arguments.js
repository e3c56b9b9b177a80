import { parseArgs } from 'node:util';

/** What `--help` prints. */
export const help = `Reads the status of a ClawBook, sends a message and lists the newest conversations.

  npm start                     against an in-memory ClawBook: nothing leaves this machine; here a bot answers as well
  CLAWBOOK_BASE_URL=https://your-domain.com CLAWBOOK_API_KEY=… npm start
                                against yours; it asks before it sends

  npm start -- [options]
    --platform <name>           where to send: telegram, whatsapp or discord
    --recipient <id>            to whom
    --message <text>            what to send
    --yes                       sends without asking
    --help                      shows this
`;

/** The command line cannot be understood; the message says what is wrong with it. */
export class WrongArguments extends Error {}

/**
 * Reads the command line.
 *
 * @param {string[]} args
 * @throws WrongArguments
 */
export function readArguments(args) {
  const values = parse(args);
  if (values.yes && (values.platform === undefined || values.recipient === undefined)) {
    throw new WrongArguments('--yes sends without asking: give --platform and --recipient with it.');
  }
  return values;
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        platform: { type: 'string' },
        recipient: { type: 'string' },
        message: { type: 'string', default: 'Hello from clawbook-sdk!' },
        yes: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new WrongArguments(error instanceof Error ? error.message : String(error));
  }
}
