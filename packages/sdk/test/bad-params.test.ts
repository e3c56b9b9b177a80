import type ClawBook from 'clawbook-sdk';
import { ConfigurationError } from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import { rejection, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient } = useClawBook();

type Call = (client: ClawBook, params: never) => PromiseLike<unknown>;

const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
const webhook = { url: 'https://example.com/hook', events: ['message.received'], secret: 'a-secret' };
const circle: Record<string, unknown> = {};
circle['self'] = circle;

const sends: [unknown, RegExp][] = [
  [undefined, /the input must be an object, got undefined/],
  [null, /the input must be an object, got null/],
  ['Hello!', /the input must be an object, got "Hello!"/],
  [[message], /the input must be an object, got an array/],
  [
    {},
    /`platform` is missing: pass .*'telegram'.*; `recipient` is missing: pass .*'123456789'; `message` is missing: pass/,
  ],
  [{ ...message, recipient: undefined }, /^messages\.send: `recipient` is missing: pass/],
  [{ ...message, recipient: '' }, /`recipient` is blank: pass/],
  [{ ...message, recipient: ' ' }, /`recipient` is blank: pass/],
  [{ ...message, recipient: 123456789 }, /`recipient` must be a string, got the number 123456789: pass/],
  [
    { ...message, recipient: '123\r' },
    /`recipient` begins or ends with "\\r", got "123\\r": pass it without/,
  ],
  [{ ...message, platform: ' telegram' }, /`platform` begins or ends with " ", got " telegram"/],
  [{ ...message, message: '\n\t ' }, /`message` is blank: pass/],
  [{ ...message, message: null }, /`message` must be a string, got null: pass/],
  [{ ...message, message: ['Hello'] }, /`message` must be a string, got an array: pass/],
  [{ ...message, platform: '' }, /`platform` is blank: pass/],
  [{ ...message, text: 'Hello' }, /unknown field `text`: .*message/],
  [{ ...message, receipient: '1' }, /unknown field `receipient`: did you mean `recipient`\?/],
  [{ ...message, content: 'Hello' }, /unknown field `content`/],
];

const lists: [unknown, RegExp][] = [
  ['telegram', /the input must be an object/],
  [{ page: 0 }, /`page` must be a whole number from 1, got the number 0/],
  [{ page: 1.5 }, /`page` must be a whole number/],
  [{ page: '2' }, /`page` must be a whole number from 1, got "2"/],
  [{ page: Infinity }, /`page` must be a whole number/],
  [{ page: null }, /`page` must be a whole number from 1, got null/],
  [{ per_page: 0 }, /`per_page` must be a whole number from 1 to 100, got the number 0/],
  [{ per_page: 101 }, /`per_page` must be a whole number from 1 to 100, got the number 101/],
  [{ per_page: Number.NaN }, /`per_page`/],
  [{ perPage: 5 }, /unknown field `perPage`: did you mean `per_page`\?/],
  [{ startDate: '2026-01-31' }, /did you mean `start_date`\?/],
  [{ limit: 5 }, /unknown field `limit`: the fields are page, per_page/],
  [{ platform: '' }, /`platform` is blank/],
  [{ platform: ['telegram'] }, /`platform` must be a string, got an array/],
  [{ status: 5 }, /`status` must be a string/],
  [
    { start_date: 'yesterday' },
    /`start_date` must be a day such as '2026-01-31' or a valid Date, got "yesterday"/,
  ],
  [{ start_date: '2026-02-30' }, /`start_date` must be a day/],
  [{ start_date: '2026-1-5' }, /`start_date` must be a day/],
  [{ start_date: '2026-01-31T00:00:00Z' }, /`start_date` must be a day/],
  [{ start_date: '' }, /`start_date` must be a day/],
  [{ end_date: new Date('nonsense') }, /`end_date` must be a day .*got an invalid Date/],
  [{ end_date: 1_769_860_800_000 }, /`end_date` must be a day .*got the number/],
  [{ end_date: null }, /`end_date` must be a day .*got null/],
  [{ end_date: new Date(Date.UTC(12_026, 0, 1)) }, /`end_date` must be a day/],
  [{ end_date: new Date(Date.UTC(-1, 0, 1)) }, /`end_date` must be a day/],
  [
    { start_date: '2026-01-20', end_date: new Date('2026-01-10') },
    /`end_date` must not be before `start_date`, got "2026-01-10" and "2026-01-20"/,
  ],
  [{ sort: '' }, /`sort` must be a field or a list of fields.*'-created_at', got ""/],
  [{ sort: [] }, /`sort` .*got an empty array/],
  [{ sort: '--created_at' }, /`sort`/],
  [{ sort: 'created_at desc' }, /`sort`/],
  [{ sort: ['created_at', ''] }, /`sort`/],
  [{ sort: { created_at: -1 } }, /`sort` .*got an object/],
];

const table: readonly (readonly [name: string, call: Call, cases: [unknown, RegExp][]])[] = [
  ['messages.send', (client, params) => client.messages.send(params), sends],
  ['messages.list', (client, params) => client.messages.list(params), lists],
  ['conversations.list', (client, params) => client.conversations.list(params), lists],
  ['conversations.messages', (client, params) => client.conversations.messages('conv_1', params), lists],
  [
    'webhooks.list',
    (client, params) => client.webhooks.list(params),
    [
      [{ per_page: 0 }, /`per_page`/],
      [{ sort: 'id' }, /unknown field `sort`: the fields are page, per_page/],
    ],
  ],
  ['apiKeys.list', (client, params) => client.apiKeys.list(params), [[{ page: -1 }, /`page`/]]],
  [
    'webhooks.create',
    (client, params) => client.webhooks.create(params),
    [
      [undefined, /the input must be an object/],
      [{ ...webhook, url: undefined }, /`url` is missing: pass/],
      [{ ...webhook, url: 'example.com/hook' }, /`url` must be an absolute URL/],
      [{ ...webhook, url: 'ftp://example.com/hook' }, /`url` must be an absolute URL/],
      [{ ...webhook, url: 'javascript:alert(1)' }, /`url` must be an absolute URL/],
      [{ ...webhook, events: undefined }, /`events` is missing: pass a list/],
      [{ ...webhook, events: [] }, /`events` is empty: pass a list/],
      [
        { ...webhook, events: 'message.received' },
        /`events` must be an array, got "message\.received": pass/,
      ],
      [{ ...webhook, events: ['message.received', ''] }, /`events\.1` is blank/],
      [{ ...webhook, secret: '' }, /`secret` is blank/],
      [{ ...webhook, secret: 5 }, /`secret` must be a string, got number/],
    ],
  ],
  [
    'webhooks.update',
    (client, params) => client.webhooks.update('wh_000001', params),
    [
      [undefined, /the input must be an object/],
      [{}, /names nothing to change: pass at least one of url, events, secret, active/],
      [{ url: undefined }, /names nothing to change/],
      [{ active: 'no' }, /`active` must be true or false, got "no"/],
      [{ events: [] }, /`events` is empty/],
      [{ id: 'wh_2' }, /unknown field `id`/],
    ],
  ],
  [
    'apiKeys.create',
    (client, params) => client.apiKeys.create(params),
    [
      [{ scopes: ['*'] }, /`name` is missing: pass/],
      [{ name: 'Bot', scopes: [] }, /`scopes` is empty: pass/],
      [{ name: 'Bot', scopes: 'read:messages' }, /`scopes` must be an array, got "read:messages"/],
      [{ name: 'Bot', scope: ['*'] }, /did you mean `scopes`\?/],
    ],
  ],
  [
    'config.update',
    (client, params) => client.config.update(params),
    [
      [undefined, /must be an object.*got undefined/],
      [null, /must be an object.*got null/],
      ['language=en', /must be an object.*got "language=en"/],
      [[{ language: 'en' }], /must be an object.*got an array/],
      [new Map([['language', 'en']]), /must be an object/],
      [circle, /cannot be written as JSON/],
      [{ limit: 10n }, /cannot be written as JSON/],
    ],
  ],
];

describe.each(table)('%s refuses, and sends nothing for,', (name, call, cases) => {
  it.each(cases)('%o', async (params, named) => {
    const error = await rejection(call(newClient(), params as never));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({
      kind: 'configuration',
      outcome: 'not_sent',
      message: expect.stringMatching(named),
    });
    expect((error as Error).message.startsWith(`${name}: `)).toBe(true);
    expect((error as Error).stack).toContain('bad-params.test.ts');
    expect(clawbook.requests).toEqual([]);
  });
});
