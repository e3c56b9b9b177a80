import { inspect } from 'node:util';
import { conversationSchema, type Endpoint } from '@clawbook/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerText } from '../test/any-text.ts';
import { clientWith } from '../test/client-with.ts';
import { ClawBookError } from './errors/clawbook-error.ts';

const key = 'a-key-of-mine';
const status = fc.oneof(
  fc.constantFrom(200, 201, 204, 301, 400, 401, 404, 429, 500, 503),
  fc.integer({ min: 200, max: 599 }),
);
const validation = fc.constantFrom('warn', 'strict', 'off');
const conversation = {
  id: 'conv_1',
  platform: 'telegram',
  status: 'active',
  created_at: '2026-01-30T14:30:00Z',
};
const getConversation: Endpoint<unknown> = {
  name: 'conversations.get',
  method: 'GET',
  path: '/conversations/1',
  scope: 'read:conversations',
  source: 'documented',
  response: conversationSchema,
};
// A body that a Response may not have.
const withoutBody = new Set([204, 205, 304]);

/** A text with the key in it, as a server or a proxy may hand it back. */
const echo = fc
  .array(fc.oneof(fc.string(), fc.constantFrom(key, `Bearer ${key}`, `?api_key=${key}`)), { maxLength: 4 })
  .map((parts) => parts.join(' '));
const echoJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    echo,
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(echo, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;
const envelope = fc.record(
  {
    success: fc.oneof(fc.boolean(), echoJson),
    data: echoJson,
    error: fc.oneof(fc.record({ code: echo, message: echo, details: echoJson }), echoJson),
    meta: fc.oneof(fc.record({ request_id: echo, pagination: echoJson, warnings: echoJson }), echoJson),
  },
  { requiredKeys: [] },
);
const body = fc.oneof(
  envelope.map((value) => JSON.stringify(value)),
  echoJson.map((value) => JSON.stringify(value)),
  echo,
);
const headers = fc
  .record(
    {
      location: headerText(),
      'content-type': headerText(),
      'x-request-id': headerText(),
      'retry-after': headerText(),
      date: headerText(),
      deprecation: headerText(),
      link: headerText(),
    },
    { requiredKeys: [] },
  )
  .chain((record) =>
    fc.constantFrom(
      record,
      { ...record, location: `/?a=${key}` },
      { ...record, 'x-request-id': key, 'content-type': `text/${key}` },
    ),
  );

describe('a call, whatever is answered', () => {
  it('gives data or an error of the tree that can be written down, and never shows the key', async () => {
    await fc.assert(
      fc.asyncProperty(
        status,
        body,
        headers,
        validation,
        fc.boolean(),
        async (code, text, lines, mode, isPost) => {
          const answer = () =>
            new Response(withoutBody.has(code) ? null : text, { status: code, headers: lines });
          const { client } = clientWith(answer, { maxRetries: 0, rateLimit: false, validation: mode });
          const endpoint = { ...getConversation, method: isPost ? 'POST' : 'GET' } as const;
          const error = await client.request(endpoint).then(
            () => undefined,
            (reason: unknown) => reason,
          );
          expect(error === undefined ? code < 300 : error instanceof ClawBookError).toBe(true);
          const stack = error instanceof Error ? error.stack : '';
          const shown = [inspect(error, { depth: Infinity }), JSON.stringify(error) ?? '', stack ?? ''];
          expect(shown.filter((one) => one.includes(key))).toEqual([]);
        },
      ),
    );
  });

  it('keeps every field, known or not, and reports none of them', async () => {
    const field = fc
      .string()
      .filter(
        (name) =>
          !(name in conversation) &&
          !/^(?:__proto__|updated_at|participant|message_count|last_message_at)$/.test(name),
      );
    const extra = fc.dictionary(field, fc.jsonValue(), { noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(extra, validation, async (more, mode) => {
        const data: unknown = JSON.parse(JSON.stringify({ ...conversation, ...more }));
        const { client } = clientWith(() => Response.json({ success: true, data, meta: {} }), {
          validation: mode,
        });
        expect(await client.request(getConversation)).toEqual(data);
      }),
    );
  });

  it('fails with an error of the tree that does not show the key, whatever fetch throws', async () => {
    const thrown = fc.oneof(
      echo.map((text) => new TypeError(text, { cause: new Error(text) })),
      echo.map((text) => Object.assign(new Error(text), { code: text, request: { headers: text } })),
      fc.anything(),
    );
    await fc.assert(
      fc.asyncProperty(thrown, async (what) => {
        const { client } = clientWith(() => Promise.reject(what), { maxRetries: 0 });
        const error: unknown = await client.request(getConversation).catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(ClawBookError);
        const shown = [inspect(error, { depth: Infinity, showHidden: true }), JSON.stringify(error)];
        expect(shown.filter((one) => one.includes(key))).toEqual([]);
      }),
    );
  });
});
