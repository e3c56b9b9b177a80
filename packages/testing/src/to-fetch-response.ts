import type { BrokenEnd, Transmission } from './faults/transmission.ts';

// A request that nobody holds is collected, and its signal with it: the abort would never arrive.
const stalled = new Set<object>();

/**
 * What `fetch` gives for a transmission: a response, whose body may break off, or a rejection as the platform has it.
 *
 * @param signal ends what stalls, with its reason
 * @param owner what has to live for the signal to be aborted
 */
export async function toFetchResponse(
  transmission: Transmission,
  signal: AbortSignal,
  owner: object,
): Promise<Response> {
  if (transmission.reply === undefined) return await endOf(transmission.end, 'fetch failed', signal, owner);
  const { status, headers, body = null } = transmission.reply;
  if (transmission.end === 'whole') return new Response(body, { status, headers });
  const sent = Buffer.from(body ?? '').subarray(0, transmission.bytes);
  return new Response(breakingOff(sent, transmission.end, signal, owner), { status, headers });
}

function breakingOff(
  bytes: Uint8Array,
  end: BrokenEnd,
  signal: AbortSignal,
  owner: object,
): ReadableStream<Uint8Array> {
  let isSent = false;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        if (isSent) await endOf(end, 'terminated', signal, owner);
        // Even if there are none: msw sends the head with the first part of the body.
        controller.enqueue(bytes);
        isSent = true;
      },
      cancel: () => void stalled.delete(owner),
    },
    // What is queued is lost when the stream fails.
    { highWaterMark: 0 },
  );
}

function endOf(end: BrokenEnd, message: string, signal: AbortSignal, owner: object): Promise<never> {
  return new Promise((_, reject) => {
    if (end !== 'stall') {
      reject(new TypeError(message, { cause: end === 'reset' ? resetError() : closedError() }));
      return;
    }
    const stop = (): void => {
      stalled.delete(owner);
      reject(signal.reason);
    };
    if (signal.aborted) {
      stop();
      return;
    }
    stalled.add(owner);
    signal.addEventListener('abort', stop, { once: true });
  });
}

// As Node's own fetch says it.
function resetError(): Error {
  return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' });
}

function closedError(): Error {
  return Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
}
