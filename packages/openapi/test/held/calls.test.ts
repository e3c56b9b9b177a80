import { afterAll, describe, expect, test } from 'vitest';
import { recordResult } from '../../../../scripts/record-result.ts';
import { sdkCalls } from '../../samples/sdk-calls.ts';
import { operations } from '../committed-document.ts';
import { complaintsAboutAnswer } from '../complaints-about-answer.ts';
import {
  bodyFieldsOf,
  complaintsAboutRequest,
  operationOf,
  queryParametersOf,
} from '../complaints-about-request.ts';
import { provocationsOf } from '../provocations.ts';
import { recordCall } from '../record-call.ts';
import { summary } from '../summary.ts';

let answers = 0;

afterAll(() => recordResult('openapi', summary(answers)));

test('the SDK has a call for each operation of the document, and no other', () => {
  const ids = operations.map(({ operationId }) => operationId);
  expect(Object.keys(sdkCalls).toSorted()).toEqual(ids.toSorted());
});

describe.each(operations)('$operationId', (operation) => {
  const { operationId, path, method, responses } = operation;
  const errors = Object.keys(responses).filter((status) => /^[45]/.test(status));

  test('is sent by the SDK as the document says', async () => {
    const { request } = await recordCall(operationId);
    expect(operationOf(request)).toMatchObject({ path, method });
    expect(await complaintsAboutRequest(operation, request)).toEqual([]);
  });

  test('is sent by the SDK with every parameter that the document names', async () => {
    const { request } = await recordCall(operationId);
    const names = queryParametersOf(operation).map(({ parameter }) => parameter.name);
    expect([...new URL(request.url).searchParams.keys()].toSorted()).toEqual(names.toSorted());
    const fields = bodyFieldsOf(operation);
    const body: unknown = fields ? await request.json() : {};
    expect(Object.keys(Object(body)).toSorted()).toEqual((fields ?? []).toSorted());
  });

  test('is answered by the in-memory ClawBook as the document says', async () => {
    const { response } = await recordCall(operationId);
    const { headers } = response;
    answers += 1;
    expect(response.ok).toBe(true);
    expect(headers.get('x-ratelimit-limit')).toBe('60');
    expect(await complaintsAboutAnswer(operation, response)).toEqual([]);
  });

  test.each(errors)('is refused by the in-memory ClawBook as the document says: %s', async (status) => {
    const { request } = await recordCall(operationId);
    for (const provoke of provocationsOf(status)) {
      const response = await provoke(request.clone(), operation);
      answers += 1;
      expect(String(response.status)).toBe(status);
      expect(await complaintsAboutAnswer(operation, response)).toEqual([]);
    }
  });
});
