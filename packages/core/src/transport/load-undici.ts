import { ConfigurationError } from '../errors/configuration-error.ts';
import { isNodeBefore } from '../options/runtime.ts';

/** A connection as it is being made. */
interface Connecting {
  destroy(error: Error): unknown;
}

type Connected = (...result: never[]) => void;

/** Makes a connection and calls back when that has succeeded or failed. */
export type Connector = (target: never, connected: Connected) => Connecting;

/** What passes requests on to connections. */
export interface Dispatcher {
  dispatch(request: never, handler: never): boolean;
}

/** What is used of undici, in the versions 6 to 8. Its own types need those of Node.js. */
export interface Undici {
  fetch(url: string, init: object): Promise<Response>;
  buildConnector(settings: object): Connector;
  Agent: new (settings: { connect: Connector; allowH2: boolean }) => Dispatcher;
}

/**
 * Loads undici, an optional peer, when it is first needed: most clients never do.
 *
 * @throws ConfigurationError that says how to install it
 */
export async function loadUndici(): Promise<Undici> {
  // Current versions of it do not load in older ones of Node.js.
  const command = isNodeBefore(22, 19) ? 'npm install undici@7' : 'npm install undici';
  let module: object;
  try {
    module = await loadPeer('undici');
  } catch (cause) {
    const isMissing = String(Reflect.get(Object(cause), 'code')).endsWith('MODULE_NOT_FOUND');
    const message = isMissing
      ? `\`tls\` needs the package undici, which is not installed: ${command}`
      : `\`tls\` needs the package undici, and the one that is installed cannot be loaded here: ${command}`;
    throw new ConfigurationError(message, { cause });
  }
  if (isUndici(module)) return module;
  throw new ConfigurationError(`\`tls\` needs undici 6 or newer: ${command}`);
}

// By a variable, so that bundlers neither put it into the programs of all who have it nor fail where it is missing.
async function loadPeer(name: string): Promise<object> {
  return await import(/* webpackIgnore: true */ /* @vite-ignore */ name);
}

function isUndici(module: object): module is Undici {
  return ['fetch', 'Agent', 'buildConnector'].every(
    (name) => typeof Reflect.get(module, name) === 'function',
  );
}
