import type { Method } from '@clawbook/contract';
import type { ClawBookRequest } from '../server/clawbook-request.ts';

/**
 * Something that goes wrong on demand. `type` says what:
 *
 * - `latency`: the answer comes later
 * - `status`: another answer, such as a 500
 * - `html`: a web page, as a proxy in front of ClawBook answers
 * - `malformed_json`: ClawBook's answer, cut off, under the length of what is left
 * - `headers`: headers are changed or missing
 * - `reset`: the connection is reset
 * - `stall`: the answer stops in the middle and never ends
 * - `truncate`: the answer ends in the middle, although its `Content-Length` promised more
 *
 * A request gets at most one latency, one change of headers, and one fault of all other types. Where several would
 * fit, the one that was added first comes first.
 */
export type Fault =
  | LatencyFault
  | StatusFault
  | HtmlFault
  | MalformedJsonFault
  | HeadersFault
  | ResetFault
  | StallFault
  | TruncateFault;

/** What kinds of faults there are. */
export type FaultType = Fault['type'];

/** Which requests a fault is for; each type of fault has these fields. */
export interface FaultConditions {
  /** The requests that it fits: by method and path, or as a function says (all). */
  readonly when?: FaultTarget | ((request: ClawBookRequest) => boolean) | undefined;
  /** How many requests it is for; `Infinity` until it is removed (1). */
  readonly times?: number | undefined;
  /** How many requests that it fits pass first (0). */
  readonly skip?: number | undefined;
}

/** The requests of a method and a path. */
export interface FaultTarget {
  /** The method (any). */
  readonly method?: Method | undefined;
  /**
   * The path, with or without `/api/v1` (any). `*` stands for one part of it, as in `/messages/*`; `**` for any
   * number of parts.
   */
  readonly path?: string | undefined;
}

/** The answer comes later: ClawBook acts at once, but waits before it answers, or before another fault shows. */
export interface LatencyFault extends FaultConditions {
  /** What goes wrong. */
  readonly type: 'latency';
  /** How much later, in milliseconds. */
  readonly milliseconds: number;
}

/** Another answer than ClawBook's. */
export interface StatusFault extends FaultConditions {
  /** What goes wrong. */
  readonly type: 'status';
  /** The HTTP status, from 200 to 599. */
  readonly status: number;
  /** The `code` of the error envelope (the usual one of the status). */
  readonly code?: string | undefined;
  /** The `message` of the error envelope. */
  readonly message?: string | undefined;
  /** The body instead of an error envelope: a string as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Headers that the answer has, such as `Retry-After`; `null` takes one away. */
  readonly headers?: Readonly<Record<string, string | null>> | undefined;
  /**
   * Whether ClawBook does what it was asked to before it answers so (only if the status is a success). If not,
   * ClawBook does not see the request: the rate limit does not count it, and no header tells of the limit.
   */
  readonly carryOut?: boolean | undefined;
}

/** A web page instead of JSON, as a proxy or a wrong address answers. */
export interface HtmlFault extends FaultConditions {
  /** What goes wrong. */
  readonly type: 'html';
  /** The HTTP status, from 200 to 599 (502). */
  readonly status?: number | undefined;
  /** The page (one that names the status). */
  readonly html?: string | undefined;
  /** Whether ClawBook does what it was asked to all the same (false). */
  readonly carryOut?: boolean | undefined;
}

/** ClawBook acts and answers, but half of its JSON is missing, and its `Content-Length` is that of the rest. */
export interface MalformedJsonFault extends FaultConditions {
  /** What goes wrong. */
  readonly type: 'malformed_json';
}

/** ClawBook acts and answers, with some headers changed: missing ones, nonsense, contradictions. */
export interface HeadersFault extends FaultConditions {
  /** What goes wrong. */
  readonly type: 'headers';
  /** The headers that the answer has instead; `null` takes one away. */
  readonly headers: Readonly<Record<string, string | null>>;
}

/** The connection is reset: a TCP RST on a port, a `TypeError` of `fetch`. */
export type ResetFault = FaultConditions &
  (
    | {
        /** What goes wrong. */
        readonly type: 'reset';
        /** Before the request's body is read: ClawBook does not see the request. A `when` sees no body. */
        readonly at: 'before_reading';
      }
    | {
        /** What goes wrong. */
        readonly type: 'reset';
        /** When the request was read whole, before anything is answered (`after_reading`). */
        readonly at?: 'after_reading' | undefined;
        /** Whether ClawBook did what it was asked to by then (true). */
        readonly carryOut?: boolean | undefined;
      }
    | {
        /** What goes wrong. */
        readonly type: 'reset';
        /** In the middle of the answer: ClawBook has acted. */
        readonly at: 'during_body';
        /** How many bytes of the answer's body come; all but one at most (half of them). */
        readonly bytes?: number | undefined;
      }
  );

/** The answer stops and never ends, while the connection stays open. */
export type StallFault = FaultConditions &
  (
    | {
        /** What goes wrong. */
        readonly type: 'stall';
        /** The request was read; nothing is answered, not even a status. */
        readonly after: 'request';
        /** Whether ClawBook did what it was asked to by then (true). */
        readonly carryOut?: boolean | undefined;
      }
    | {
        /** What goes wrong. */
        readonly type: 'stall';
        /** What still comes: the headers, or also this many bytes of the body, all but one at most (`headers`). */
        readonly after?: 'headers' | number | undefined;
      }
  );

/** ClawBook acts, but its answer ends too early: the connection is closed before all of `Content-Length` came. */
export interface TruncateFault extends FaultConditions {
  /** What goes wrong. */
  readonly type: 'truncate';
  /** How many bytes of the body come; all but one at most (half of them). */
  readonly bytes?: number | undefined;
}
