import { applyFailure } from './faults/apply-failure.ts';
import { changeHeaders } from './faults/change-headers.ts';
import type { FaultType } from './faults/fault.ts';
import type { FaultQueue } from './faults/fault-queue.ts';
import type { TakenFaults } from './faults/group-of.ts';
import { pause, type Wait } from './faults/pause.ts';
import { type Transmission, whole } from './faults/transmission.ts';
import { toClawBookRequest } from './server/clawbook-request.ts';
import { dateHeaders, httpDate } from './server/date-headers.ts';
import type { IncomingRequest, RequestHead } from './server/incoming-request.ts';
import { newMeta } from './server/new-meta.ts';
import type { Reply } from './server/reply.ts';
import type { RequestLog } from './server/request-log.ts';
import { respond, type Server } from './server/respond.ts';

/** The parts of an in-memory ClawBook that an exchange passes. */
export interface ExchangeParts {
  readonly server: Server;
  readonly faults: FaultQueue;
  readonly log: RequestLog;
  readonly wait: Wait;
}

/** A request that arrives, over whichever way. */
export interface ArrivingRequest {
  readonly head: RequestHead;
  /** Reads the body; rejects when the caller goes away meanwhile. */
  readonly readText: () => Promise<string>;
  /** Is aborted when the caller goes away. */
  readonly signal: AbortSignal;
}

/** One exchange, from a request to what is sent; rejects with the signal's reason when the caller goes away. */
export type Exchange = (request: ArrivingRequest) => Promise<Transmission>;

/** Has an in-memory ClawBook answer, with the faults that it was told of. */
export function createExchange({ server, faults, log, wait }: ExchangeParts): Exchange {
  const { now } = server.store;

  return async ({ head, readText, signal }) => {
    const arrival = faults.arrive({ ...head, text: '' });
    const { taken } = arrival;
    const text = isResetBeforeReading(taken) ? '' : await readText();
    signal.throwIfAborted();
    const incoming = { ...head, text };
    arrival.decide(incoming);
    const { transmission, carriedOut } = await act(incoming, taken, server);
    const { reply } = transmission;
    log.add({ ...toClawBookRequest(incoming), status: reply?.status, carriedOut, faults: typesOf(taken) });
    if (taken.latency !== undefined) {
      await pause(wait, taken.latency.milliseconds, signal);
      reply?.headers.set('Date', httpDate(now()));
    }
    // What was asked for has been done, but the caller does not learn of it.
    signal.throwIfAborted();
    if (reply !== undefined) changeHeaders(reply.headers, headersOf(taken));
    return transmission;
  };
}

async function act(
  request: IncomingRequest,
  { failure }: TakenFaults,
  server: Server,
): Promise<{ transmission: Transmission; carriedOut: boolean }> {
  let own: Reply | undefined;
  const respondItself = async () => (own = await respond(request, server));
  const transmission =
    failure === undefined
      ? whole(await respondItself())
      : await applyFailure(failure, {
          act: respondItself,
          newMeta: () => newMeta(server.store),
          newHeaders: () => dateHeaders(server.store.now()),
        });
  return { transmission, carriedOut: own !== undefined && own.status < 400 };
}

function isResetBeforeReading({ failure }: TakenFaults): boolean {
  return failure?.type === 'reset' && failure.at === 'before_reading';
}

function typesOf({ latency, failure, headers }: TakenFaults): FaultType[] {
  return [latency, failure, headers].flatMap((fault) => fault?.type ?? []);
}

function headersOf({ failure, headers }: TakenFaults): Readonly<Record<string, string | null>> {
  const ofStatus = failure?.type === 'status' ? failure.headers : undefined;
  return { ...ofStatus, ...headers?.headers };
}
