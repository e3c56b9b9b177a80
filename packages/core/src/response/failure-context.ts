import type { Outcome } from '../errors/outcome.ts';
import type { Redactor } from '../errors/redactor.ts';
import type { RequestSummary } from '../errors/request-summary.ts';

/** What an error says beside the answer that it is made of. */
export interface FailureContext {
  readonly request: RequestSummary;
  readonly outcome: Outcome;
  readonly redactor: Redactor;
  /** The scope that the endpoint needs, where it is known. */
  readonly scope: string | undefined;
  /** What lets a call wait longer for the rate limit, as a request. */
  readonly longerWait: string;
  /** The present time in milliseconds. */
  readonly now: number;
}

/** The sentence that a caller needs before sending a message again; empty where nothing can happen twice. */
export function warnOfRepeat({ outcome, request }: Pick<FailureContext, 'outcome' | 'request'>): string {
  if (outcome !== 'unknown' || request.method !== 'POST') return '';
  return ' It may have been carried out all the same: check before you send it again.';
}
