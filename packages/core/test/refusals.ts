import { ConfigurationError } from '../src/errors/configuration-error.ts';

/** The message of the ConfigurationError that `work` throws; any other error goes on. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return 'It was not refused.';
}

/** What `work` gives; undefined if it throws a ConfigurationError. Any other error goes on. */
export function acceptedBy<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  }
}

/** What a promise rejects with. It is handled from now on, so time can pass before it is looked at. */
export async function rejectionOf(work: PromiseLike<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  return new Error('It was not rejected.');
}
