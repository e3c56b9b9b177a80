import { received } from '@clawbook/contract';

/** What came back from a webhook. */
export interface PostAnswer {
  readonly status: number;
  readonly text: string;
}

/** Sends a request and reads the whole answer; the request's signal ends it. */
export type Post = (request: Request) => Promise<PostAnswer>;

/** Hands requests to a function of this process. */
export function postInProcess(fetch: (request: Request) => Response | Promise<Response>): Post {
  return async (request) => {
    const response: unknown = await fetch(request);
    if (!(response instanceof Response)) {
      throw new TypeError(`\`webhooks.fetch\` must give a Response, it gave ${received(response)}`);
    }
    return { status: response.status, text: await response.text() };
  };
}
