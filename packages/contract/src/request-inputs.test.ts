import { describe, expect, it } from 'vitest';
import { accepted, complaintsOf } from '../test/complaints-of.ts';
import { createApiKeyParamsSchema } from './api-key.ts';
import { configPatchSchema } from './config.ts';
import { sendMessageParamsSchema } from './send-message-params.ts';
import { createWebhookParamsSchema, updateWebhookParamsSchema } from './webhook.ts';

const send = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
const hook = { url: 'https://example.com/webhooks', events: ['message.received'], secret: 's3cret-of-mine' };
const key = { name: 'Support bot', scopes: ['read:messages'] };

describe('sendMessageParamsSchema', () => {
  it('takes the documented request, and platforms that are not known', () => {
    expect(accepted(sendMessageParamsSchema, send)).toEqual(send);
    expect(complaintsOf(sendMessageParamsSchema, { ...send, platform: 'signal' })).toEqual([]);
  });

  it.each(['platform', 'recipient', 'message'])('says that `%s` is missing and what to pass', (field) => {
    const complaints = complaintsOf(sendMessageParamsSchema, { ...send, [field]: undefined });
    expect(complaints).toEqual([expect.stringMatching(new RegExp(`^${field}: is missing: pass the `))]);
  });

  it.each(['platform', 'recipient', 'message'])('says that `%s` is blank', (field) => {
    const complaints = complaintsOf(sendMessageParamsSchema, { ...send, [field]: ' \n' });
    expect(complaints).toEqual([expect.stringMatching(new RegExp(`^${field}: is blank: pass the `))]);
  });

  it('says what came for a recipient that is no string', () => {
    expect(complaintsOf(sendMessageParamsSchema, { ...send, recipient: 123_456_789 })).toEqual([
      "recipient: must be a string, got the number 123456789: pass the recipient's id on the platform as a string, such as '123456789'",
    ]);
  });

  it.each(['platform', 'recipient'])('refuses a `%s` with a line break that nobody sees', (field) => {
    const [line = ''] = '123\r\n456\r\n'.split('\n');
    expect(complaintsOf(sendMessageParamsSchema, { ...send, [field]: line })).toEqual([
      expect.stringContaining(String.raw`${field}: begins or ends with "\r", got "123\r": pass it without`),
    ]);
  });

  it('names every field that is wrong at once', () => {
    expect(complaintsOf(sendMessageParamsSchema, {})).toHaveLength(3);
  });

  it('keeps the text as it is, spaces and all', () => {
    expect(accepted(sendMessageParamsSchema, { ...send, message: ' Hi \n' }).message).toBe(' Hi \n');
  });

  it('names the field that was meant by `content`, as it is called when read', () => {
    const { message: _, ...rest } = send;
    const complaints = complaintsOf(sendMessageParamsSchema, { ...rest, content: 'Hello!' });
    expect(complaints.join('\n')).toContain('unknown field `content`');
    expect(complaints.join('\n')).toContain('message: is missing');
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    ['telegram', '"telegram"'],
    [[send], 'an array'],
  ])('refuses %j in place of an object', (input, came) => {
    expect(complaintsOf(sendMessageParamsSchema, input)).toEqual([`: must be an object, got ${came}`]);
  });
});

describe('createWebhookParamsSchema', () => {
  it('takes the documented request, and events that are not known', () => {
    expect(accepted(createWebhookParamsSchema, hook)).toEqual(hook);
    expect(complaintsOf(createWebhookParamsSchema, { ...hook, events: ['message.edited'] })).toEqual([]);
  });

  it.each(['url', 'events', 'secret'])('says that `%s` is missing and what to pass', (field) => {
    const complaints = complaintsOf(createWebhookParamsSchema, { ...hook, [field]: undefined });
    expect(complaints).toEqual([expect.stringMatching(new RegExp(`^${field}: is missing: pass `))]);
  });

  it.each([
    ['message.received', 'events: must be an array, got "message.received": pass a list of event names'],
    [[], 'events: is empty: pass a list of event names'],
    [['message.sent', ''], 'events.1: is blank: pass event names'],
    [[7], 'events.0: must be a string, got the number 7'],
    [
      ['message.sent\r'],
      String.raw`events.0: begins or ends with "\r", got "message.sent\r": pass it without`,
    ],
  ])('explains what is wrong with the events %j', (events, start) => {
    const [complaint, ...others] = complaintsOf(createWebhookParamsSchema, { ...hook, events });
    expect(complaint?.startsWith(start), complaint).toBe(true);
    expect(others).toEqual([]);
  });

  it.each(['example.com/hooks', '/hooks', 'ftp://example.com', 'https://'])(
    'says what came for %j, which is no URL that can receive events',
    (url) => {
      const complaints = complaintsOf(createWebhookParamsSchema, { ...hook, url });
      expect(complaints).toEqual([expect.stringMatching(/^url: must be an absolute URL/)]);
      expect(complaints[0]).toContain(JSON.stringify(url));
    },
  );

  it('complains about a blank URL once', () => {
    expect(complaintsOf(createWebhookParamsSchema, { ...hook, url: ' ' })).toHaveLength(1);
  });

  it.each([' https://example.com/hooks', 'https://example.com/hooks\n', ' example.com'])(
    'complains about the ends of the URL %j once',
    (url) => {
      expect(complaintsOf(createWebhookParamsSchema, { ...hook, url })).toEqual([
        expect.stringMatching(/^url: begins or ends with "/),
      ]);
    },
  );

  it('takes a URL with its scheme in capitals', () => {
    expect(complaintsOf(createWebhookParamsSchema, { ...hook, url: 'HTTPS://example.com/hooks' })).toEqual(
      [],
    );
  });

  it.each([12_345_678, ['s3cret-of-mine'], ' '])('never shows the secret %j', (secret) => {
    const [complaint] = complaintsOf(createWebhookParamsSchema, { ...hook, secret });
    expect(complaint).toMatch(/^secret: /);
    expect(complaint).not.toMatch(/12345678|s3cret/);
  });
});

describe('updateWebhookParamsSchema', () => {
  it.each([{ url: 'http://10.0.0.1/hooks' }, { active: false }, { events: ['ai.error'], secret: 'new' }])(
    'takes %j',
    (changes) => {
      expect(accepted(updateWebhookParamsSchema, changes)).toEqual(changes);
    },
  );

  it.each([{}, { url: undefined }])('says that %j changes nothing', (changes) => {
    expect(complaintsOf(updateWebhookParamsSchema, changes)).toEqual([
      ': names nothing to change: pass at least one of url, events, secret, active',
    ]);
  });

  it('says what came for `active`', () => {
    expect(complaintsOf(updateWebhookParamsSchema, { active: 'no' })).toEqual([
      'active: must be true or false, got "no"',
    ]);
  });

  it('names the field that was meant', () => {
    const [complaint] = complaintsOf(updateWebhookParamsSchema, { event: ['ai.error'] });
    expect(complaint).toBe(': has the unknown field `event`: did you mean `events`?');
  });
});

describe('createApiKeyParamsSchema', () => {
  it('takes the documented request, and scopes that are not known', () => {
    expect(accepted(createApiKeyParamsSchema, key)).toEqual(key);
    expect(complaintsOf(createApiKeyParamsSchema, { ...key, scopes: ['read:new'] })).toEqual([]);
  });

  it.each([
    ['name', '', 'is blank'],
    ['name', undefined, 'is missing'],
    ['name', 5, 'got the number 5'],
    ['scopes', undefined, 'is missing'],
    ['scopes', '*', 'must be an array, got "*"'],
    ['scopes', [], 'is empty'],
    ['scopes', [' *'], 'begins or ends with " "'],
  ])('names `%s` when it is %j', (field, value, problem) => {
    const [complaint] = complaintsOf(createApiKeyParamsSchema, { ...key, [field]: value });
    expect(complaint).toMatch(new RegExp(`^${field}(?:\\.0)?: `));
    expect(complaint).toContain(problem);
    expect(complaint).toContain('pass ');
  });
});

describe('configPatchSchema', () => {
  it.each([{}, { language: 'de' }, { ai: { model: null } }, { list: [1, { a: 2 }] }])('takes %j', (patch) => {
    expect(accepted(configPatchSchema, patch)).toEqual(patch);
  });

  it.each([[undefined], [null], ['x'], [['x']], [new Map([['a', 1]])]])('refuses %j', (patch) => {
    const complaints = complaintsOf(configPatchSchema, patch);
    expect(complaints).toEqual([expect.stringMatching(/^: must be an object of settings/)]);
  });
});
