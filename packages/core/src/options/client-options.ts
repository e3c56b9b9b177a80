import type { RateLimitTier } from '@clawbook/contract';
import type { Observers } from '../observe/events.ts';
import type { Logger, LogLevel } from '../observe/logger.ts';
import type { RateLimitStore } from '../rate-limit/rate-limit-store.ts';
import type { HeaderOptions } from '../request/build-headers.ts';
import type { AppInfo } from '../request/user-agent.ts';
import type { TlsOptions } from './tls-options.ts';

/** The API key, or a function that returns it, which is asked for each attempt: for keys that are rotated. */
export type ApiKeyOption = string | (() => string | Promise<string>);

/** A function like the global `fetch`. */
export type FetchFunction = (url: string, init: RequestInit) => Promise<Response>;

/**
 * How answers are held against what is expected of them. `warn` reports what differs (`on.drift`, the log)
 * and goes on with what came; `strict` throws `ResponseValidationError`; `off` does not look.
 */
export type ValidationMode = 'warn' | 'strict' | 'off';

/**
 * How the client keeps to the rate limit. The limits are learned from the server; what is given here is kept
 * beside them, so that a program can leave a part of its key's limit to others.
 */
export interface RateLimitOptions {
  /** The plan of your ClawBook: its limits for a minute and an hour (recognised from what the server tells). */
  tier?: RateLimitTier | undefined;
  /** The most requests in a minute, whatever the server allows (what it allows). */
  perMinute?: number | undefined;
  /** The most requests in an hour, which no header tells and is counted here (that of the tier). */
  perHour?: number | undefined;
  /** The longest wait for the rate limit over one call, in milliseconds (120,000). `Infinity` is allowed. */
  maxWait?: number | undefined;
  /** Where several processes share the limit of one key (each counts for itself). */
  store?: RateLimitStore | undefined;
}

/** What a client can be told. */
export interface ClientOptions {
  /** The API key, or a function that returns it for each attempt (`CLAWBOOK_API_KEY`). */
  apiKey?: ApiKeyOption | undefined;
  /** The address of your ClawBook, such as `https://your-domain.com` (`CLAWBOOK_BASE_URL`). */
  baseUrl?: string | undefined;
  /** Milliseconds that one attempt may take, the body included (30,000). */
  timeout?: number | undefined;
  /** Milliseconds that a whole call may take: waiting, attempts and pauses (no limit). */
  deadline?: number | undefined;
  /** How often a call is repeated after a failure (2). Waiting for the rate limit is not counted. */
  maxRetries?: number | undefined;
  /** How to keep to the rate limit; `false` does not wait for it, and counts a 429 like another failure. */
  rateLimit?: RateLimitOptions | false | undefined;
  /**
   * How many requests may be in flight to one origin at a time (5): ClawBook's own guide to securing the
   * box limits new connections to fewer than 6 in 30 s, so a burst of sockets would be refused. In Cloudflare Workers,
   * which may end a call without a word, a request counts for a second at most.
   */
  maxConcurrent?: number | undefined;
  /** How answers are held against what is expected (`'warn'`). */
  validation?: ValidationMode | undefined;
  /** Headers to add to every request; `null` takes one away. */
  headers?: HeaderOptions | undefined;
  /** Another fetch; by default the global one, looked up at each call. */
  fetch?: FetchFunction | undefined;
  /**
   * Which certificates to trust, for a ClawBook whose own no public authority signed. In Node.js and Deno it
   * needs the package undici beside this one; it cannot be used together with `fetch`.
   */
  tls?: TlsOptions | undefined;
  /** Allows `http://` beyond this machine: key and messages cross the network readable (false). */
  allowInsecureHttp?: boolean | undefined;
  /** Where messages go (`console`). */
  logger?: Logger | undefined;
  /** How much is logged (`CLAWBOOK_LOG`, `'warn'`). */
  logLevel?: LogLevel | undefined;
  /** Functions that are told what the client does. */
  on?: Observers | undefined;
  /** The program that uses the SDK, for the `User-Agent`. */
  appInfo?: AppInfo | undefined;
  /** Allows use in a web page, where everyone can read the key (false). */
  dangerouslyAllowBrowser?: boolean | undefined;
}
