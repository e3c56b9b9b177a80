import { ConfigurationError } from '../errors/configuration-error.ts';
import { Redactor } from '../errors/redactor.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { checkApiKey } from '../options/check-api-key.ts';
import { CallEnded } from '../policy/call-scope.ts';
import { attempt } from '../transport/attempt.ts';
import { TransportFailure } from '../transport/transport-failure.ts';
import { failureContext, type Run } from './run.ts';

/**
 * The key for one attempt. A function that gives it is asked each time, under the attempt's timeout.
 *
 * @throws ConfigurationError if that function fails or gives what is no key
 * @throws TimeoutError if it takes too long
 * @throws CallEnded if the call ends meanwhile
 */
export async function readKey(run: Run): Promise<string> {
  const { apiKey } = run.call;
  const key = typeof apiKey === 'function' ? await askForKey(apiKey, run) : apiKey;
  run.secrets.add(key);
  return key;
}

async function askForKey(ask: () => unknown, run: Run): Promise<string> {
  const { call, scope, workshop } = run;
  let key: unknown;
  try {
    key = await attempt(scope, workshop.clock, call.timeout, async () => await ask());
  } catch (cause) {
    if (cause instanceof CallEnded) throw cause;
    const { outcome, request } = failureContext(run);
    if (cause instanceof TransportFailure) {
      const message = `${request.endpoint}: the function given as \`apiKey\` gave none within the \`timeout\` of ${call.timeout} ms.`;
      throw new TimeoutError(message, { outcome, request });
    }
    const clean = new Redactor().cause(cause);
    const reason = clean instanceof Error ? clean.message : String(clean);
    const message = `The function given as \`apiKey\` failed: ${reason}`;
    throw new ConfigurationError(message, { cause: clean, outcome, request });
  }
  return checkApiKey('What the function given as `apiKey` returned', key, failureContext(run));
}
