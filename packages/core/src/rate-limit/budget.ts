import type { TurnEnd } from './end-turn.ts';
import type { RateLimitRecord } from './rate-limit-record.ts';
import type { GivenLimits, Ticket, Turn } from './take-turn.ts';

/** The budget of one client's key at one ClawBook: whether a request may go now. Times are in milliseconds on the server's clock. */
export interface Budget {
  /** What is known, as far as this process was told. */
  readonly record: RateLimitRecord;
  /** Lets one request go, or says until when there is none to be had. */
  take(key: string, now: number, given: GivenLimits): Turn | Promise<Turn>;
  /** Lets one request go whatever the limits are. */
  takeAnyway(key: string, now: number): Turn | Promise<Turn>;
  /** Takes a request back that is over, and learns from its answer. */
  end(key: string, now: number, ticket: Ticket, end: TurnEnd): void;
  /** Calls back each time a request is over. */
  watch(listener: () => void): void;
  /** How long to wait for news from other processes, in milliseconds; undefined if there are none. */
  readonly newsAfter: number | undefined;
}
