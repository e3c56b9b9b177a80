import type { Fault } from '@clawbook/testing';
import { expect, test } from 'vitest';
import { operations, type PlacedOperation } from '../committed-document.ts';
import { complaintsAboutAnswer } from '../complaints-about-answer.ts';
import { recordCall } from '../record-call.ts';
import { complaintsAbout } from '../strict-validator.ts';

const meta = { request_id: 'req_abc123', timestamp: '2026-01-30T14:30:00Z' };
const integrations = { whatsapp: 'connected', telegram: 'connected', discord: 'connected' };
const status = { status: 'healthy', version: '1.5.0', uptime_seconds: 0, integrations };

/** Answers that ClawBook can give as well as those that the in-memory one gives by itself. */
const others: Readonly<Record<string, Fault>> = {
  status: { type: 'status', status: 200, body: { success: true, data: status, meta } },
  'webhooks.delete': {
    type: 'status',
    status: 200,
    body: { success: true, data: {}, meta },
    carryOut: true,
  },
  'apiKeys.revoke': { type: 'status', status: 204, carryOut: true },
};

test.each(operations)('$operationId is answered in each way that the document names', async (operation) => {
  const { operationId } = operation;
  const other = others[operationId];
  const calls = [await recordCall(operationId)];
  if (other) calls.push(await recordCall(operationId, { fault: other }));
  const answers = await Promise.all(
    calls.map(async ({ response }) => ({ status: response.status, text: await response.text() })),
  );
  const missing = successesOf(operation).filter(
    (success) => !answers.some(({ status, text }) => status === success.status && success.fits(text)),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test.each(operations.filter(({ operationId }) => operationId in others))(
  '$operationId gives the same in the other way',
  async (operation) => {
    const { operationId } = operation;
    const fault = others[operationId];
    const usual = await recordCall(operationId);
    const { given, response } = await recordCall(operationId, fault && { fault });
    expect(given).toEqual(usual.given);
    expect(await complaintsAboutAnswer(operation, response)).toEqual([]);
  },
);

interface Success {
  readonly name: string;
  readonly status: number;
  readonly fits: (body: string) => boolean;
}

/** The statuses of success, each with every form of its body. */
function successesOf({ path, method, responses }: PlacedOperation): Success[] {
  return Object.entries(responses).flatMap(([code, answer]): Success[] => {
    if (!code.startsWith('2') || '$ref' in answer) return [];
    const schema = answer.content?.['application/json']?.schema;
    if (!schema) return [{ name: code, status: Number(code), fits: (body) => body === '' }];
    const place = ['paths', path, method, 'responses', code, 'content', 'application/json', 'schema'];
    const forms = schema.anyOf?.map((_, index) => [...place, 'anyOf', String(index)]) ?? [place];
    return forms.map((form) => ({
      name: `${code} ${form.slice(place.length).join(' ')}`,
      status: Number(code),
      fits: (body) => body !== '' && complaintsAbout(JSON.parse(body), form).length === 0,
    }));
  });
}
