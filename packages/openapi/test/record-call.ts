import {
  createInMemoryClawBook,
  type Fault,
  type InMemoryClawBook,
  type ReceivedRequest,
} from '@clawbook/testing';
import ClawBook from 'clawbook-sdk';
import { sdkCalls } from '../samples/sdk-calls.ts';

/** A request that the SDK sent, and what the in-memory ClawBook answered. */
export interface RecordedCall {
  readonly request: Request;
  readonly response: Response;
  /** What the SDK made of the answer. */
  readonly given: unknown;
  /** The request as it stands in the log of the in-memory ClawBook. */
  readonly received: ReceivedRequest;
}

/** How the call is made. */
interface RecordOptions {
  /** The only scope that the key has (`*`). */
  readonly scope?: string;
  /** What the in-memory ClawBook does otherwise than it would by itself. */
  readonly fault?: Fault;
}

/** Has the SDK make the call of an operation to a new in-memory ClawBook, and records it. */
export async function recordCall(
  operationId: string,
  { scope, fault }: RecordOptions = {},
): Promise<RecordedCall> {
  const call = sdkCalls[operationId];
  if (!call)
    throw new Error(`There is no call of the SDK for ${operationId}: add it to samples/sdk-calls.ts.`);
  const clawbook = createInMemoryClawBook();
  if (fault) clawbook.faults.add(fault);
  const recorded: Pick<RecordedCall, 'request' | 'response'>[] = [];
  const client = new ClawBook({
    apiKey: scope === undefined ? clawbook.apiKey : addKey(clawbook, scope),
    baseUrl: clawbook.origin,
    validation: 'strict',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const response = await clawbook.fetch(request.clone());
      recorded.push({ request, response: response.clone() });
      return response;
    },
  });
  const given = await call(client);
  const [first, another] = recorded;
  const [received] = clawbook.requests;
  if (!first || !received || another) {
    throw new Error(`${operationId} sent ${recorded.length} requests instead of one.`);
  }
  return { ...first, given, received };
}

function addKey(clawbook: InMemoryClawBook, scope: string): string {
  const key = 'clawbook_sk_test_of_the_call';
  clawbook.state.apiKeys.push({ id: 'key_of_the_call', name: 'Call', scopes: [scope], key });
  return key;
}
