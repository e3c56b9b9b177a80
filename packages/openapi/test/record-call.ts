import { createInMemoryClawBook } from '@clawbook/testing';
import ClawBook from 'clawbook-sdk';
import { sdkCalls } from '../samples/sdk-calls.ts';

/** A request that the SDK sent, and what the in-memory ClawBook answered. */
export interface RecordedCall {
  readonly request: Request;
  readonly response: Response;
}

/** Has the SDK make the call of an operation to a new in-memory ClawBook, and records it. */
export async function recordCall(operationId: string): Promise<RecordedCall> {
  const call = sdkCalls[operationId];
  if (!call)
    throw new Error(`There is no call of the SDK for ${operationId}: add it to samples/sdk-calls.ts.`);
  const clawbook = createInMemoryClawBook();
  const recorded: RecordedCall[] = [];
  const client = new ClawBook({
    apiKey: clawbook.apiKey,
    baseUrl: clawbook.origin,
    validation: 'strict',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const response = await clawbook.fetch(request.clone());
      recorded.push({ request, response: response.clone() });
      return response;
    },
  });
  await call(client);
  const [first, another] = recorded;
  if (!first || another) throw new Error(`${operationId} sent ${recorded.length} requests instead of one.`);
  return first;
}
