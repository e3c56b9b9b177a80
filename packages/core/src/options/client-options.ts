import type { Observers } from '../observe/events.ts';
import type { Logger, LogLevel } from '../observe/logger.ts';
import type { HeaderOptions } from '../request/build-headers.ts';
import type { AppInfo } from '../request/user-agent.ts';

/** The API key, or a function that returns it, which is asked for each attempt: for keys that are rotated. */
export type ApiKeyOption = string | (() => string | Promise<string>);

/** A function like the global `fetch`. */
export type FetchFunction = (url: string, init: RequestInit) => Promise<Response>;

/**
 * How answers are held against what is expected of them. `warn` reports what differs (`on.drift`, the log)
 * and goes on with what came; `strict` throws `ResponseValidationError`; `off` does not look.
 */
export type ValidationMode = 'warn' | 'strict' | 'off';

/** How the client treats the rate limit. */
export interface RateLimitOptions {
  /** The longest wait for the rate limit over one call, in milliseconds (120,000). `Infinity` is allowed. */
  readonly maxWait?: number | undefined;
}

/** What a client can be told. */
export interface ClientOptions {
  /** The API key, or a function that returns it for each attempt (`CLAWBOOK_API_KEY`). */
  readonly apiKey?: ApiKeyOption | undefined;
  /** The address of your ClawBook, such as `https://your-domain.com` (`CLAWBOOK_BASE_URL`). */
  readonly baseUrl?: string | undefined;
  /** Milliseconds that one attempt may take, the body included (30,000). */
  readonly timeout?: number | undefined;
  /** Milliseconds that a whole call may take: waiting, attempts and pauses (no limit). */
  readonly deadline?: number | undefined;
  /** How often a call is repeated after a failure (2). Waiting for the rate limit is not counted. */
  readonly maxRetries?: number | undefined;
  /** How to treat the rate limit; `false` does not wait for it, and counts a 429 like another failure. */
  readonly rateLimit?: RateLimitOptions | false | undefined;
  /**
   * How many requests may be in flight to one origin at a time (5): ClawBook's own guide to securing the
   * box limits new connections to fewer than 6 in 30 s, so a burst of sockets would be refused.
   */
  readonly maxConcurrent?: number | undefined;
  /** How answers are held against what is expected (`'warn'`). */
  readonly validation?: ValidationMode | undefined;
  /** Headers to add to every request; `null` takes one away. */
  readonly headers?: HeaderOptions | undefined;
  /** Another fetch; by default the global one, looked up at each call. */
  readonly fetch?: FetchFunction | undefined;
  /** Allows `http://` beyond this machine: key and messages cross the network readable (false). */
  readonly allowInsecureHttp?: boolean | undefined;
  /** Where messages go (`console`). */
  readonly logger?: Logger | undefined;
  /** How much is logged (`CLAWBOOK_LOG`, `'warn'`). */
  readonly logLevel?: LogLevel | undefined;
  /** Functions that are told what the client does. */
  readonly on?: Observers | undefined;
  /** The program that uses the SDK, for the `User-Agent`. */
  readonly appInfo?: AppInfo | undefined;
  /** Allows use in a web page, where everyone can read the key (false). */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}
