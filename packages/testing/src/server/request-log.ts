import type { ReceivedRequest } from './received-request.ts';

const mostKept = 1_000;

/** The last 1,000 requests, in the order in which they were answered. */
export interface RequestLog {
  readonly requests: readonly ReceivedRequest[];
  readonly add: (request: ReceivedRequest) => void;
  readonly clear: () => void;
}

/** An empty log. */
export function createRequestLog(): RequestLog {
  const requests: ReceivedRequest[] = [];
  return {
    requests,
    add: (request) => {
      requests.push(request);
      if (requests.length > mostKept) requests.shift();
    },
    clear: () => {
      requests.length = 0;
    },
  };
}
