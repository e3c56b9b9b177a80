import { ConfigurationError } from '../errors/configuration-error.ts';
import { failureContext, type Run } from './run.ts';

/**
 * Loads what the client's connections need, the first time; most need nothing.
 *
 * @throws ConfigurationError that says what to install
 * @throws CallEnded if the call ends meanwhile
 */
export async function getReady(run: Run): Promise<void> {
  const { prepare } = run.workshop.fetcher;
  if (prepare === undefined) return;
  try {
    await run.scope.during(prepare());
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const { outcome, request, redactor } = failureContext(run);
    throw new ConfigurationError(error.message, { outcome, request, cause: redactor.cause(error.cause) });
  }
}
