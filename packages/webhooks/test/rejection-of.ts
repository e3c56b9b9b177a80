import { ConfigurationError, WebhookVerificationError } from '@clawbook/core/errors';

/** What a promise rejects with. */
export async function rejectionOf(work: PromiseLike<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  return new Error('It was not rejected.');
}

/** Why a delivery was refused. */
export async function reasonOf(work: PromiseLike<unknown>): Promise<string> {
  const error = await rejectionOf(work);
  return error instanceof WebhookVerificationError ? error.reason : String(error);
}

/** The message of the ConfigurationError that `work` throws or rejects with. */
export async function complaintOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return 'It was not refused.';
}
