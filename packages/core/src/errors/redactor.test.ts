import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Redactor } from './redactor.ts';

const secret = 'my-own-secret-key';
const liveKey = `clawbook_sk_live_${'0123456789abcdef'.repeat(2)}`;
const redactor = new Redactor([secret]);

describe('Redactor.text', () => {
  it.each([
    [`Bearer ${secret}`, 'Bearer [redacted]'],
    [`${secret} and ${secret}`, '[redacted] and [redacted]'],
    [`?api_key=${liveKey}&page=1`, '?api_key=[redacted]&page=1'],
    ['clawbook_sk_test_abc', '[redacted]'],
    ['no secret', 'no secret'],
  ])('makes of %j %j', (text, clean) => {
    expect(redactor.text(text)).toBe(clean);
  });

  it('takes keys of the known form out although it was told none', () => {
    expect(new Redactor().text(`key ${liveKey}.`)).toBe('key [redacted].');
  });

  it('leaves texts alone that are too short to be keys', () => {
    expect(new Redactor(['key']).text('monkey')).toBe('monkey');
  });

  it('takes a whole key out that has the known beginning and other characters after it', () => {
    const odd = 'clawbook_sk_live_abcdefgh-ijklmnop_qrstuvwx';
    expect(new Redactor([odd]).text(`Bearer ${odd}`)).toBe('Bearer [redacted]');
  });

  it('takes a whole key out that begins with another one', () => {
    expect(new Redactor(['first-key', 'first-key-rotated']).text('first-key-rotated')).toBe('[redacted]');
  });
});

describe('Redactor.json', () => {
  it('redacts texts and names at any depth and leaves the rest', () => {
    const value = { a: [secret, 1, null, { [liveKey]: true, deep: { echo: `x ${secret}` } }] };
    const before = structuredClone(value);
    expect(redactor.json(value)).toEqual({
      a: ['[redacted]', 1, null, { '[redacted]': true, deep: { echo: 'x [redacted]' } }],
    });
    expect(value).toEqual(before);
  });

  it.each([undefined, null, 5, true, [], {}])('gives %j back', (value) => {
    expect(redactor.json(value)).toEqual(value);
  });

  it('keeps a field called __proto__ a field', () => {
    const clean = redactor.json(JSON.parse('{"__proto__":{"polluted":true}}'));
    expect(JSON.stringify(clean)).toBe('{"__proto__":{"polluted":true}}');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('Redactor.cause', () => {
  it('gives an error without a secret back as it is', () => {
    const cause = new TypeError('fetch failed', { cause: new Error('refused') });
    expect(redactor.cause(cause)).toBe(cause);
  });

  it.each([undefined, null, 'a text', 5, { by: 'user' }])('gives %j back', (cause) => {
    expect(redactor.cause(cause)).toEqual(cause);
  });

  it('copies an error that shows a secret: name, message, code and stack without it', () => {
    const cause = Object.assign(new TypeError(`bad header ${secret}`), { code: `E_${secret}` });
    const clean = redactor.cause(cause);
    expect(clean).toMatchObject({
      name: 'TypeError',
      message: 'bad header [redacted]',
      code: 'E_[redacted]',
    });
    expect(clean).toHaveProperty(
      'stack',
      expect.stringMatching(/^TypeError: bad header \[redacted\]\n\s+at /),
    );
    expect(cause.message).toContain(secret);
  });

  it.each([
    ['in the stack alone', withStack(secret)],
    ['in an own property', Object.assign(new Error('m'), { config: { headers: { a: secret } } })],
    ['in a property that is not enumerable', withHidden(secret)],
    ['in the cause', new Error('m', { cause: new Error(secret) })],
    ['in a cause that is a text', new Error('m', { cause: `Bearer ${secret}` })],
    ['in Headers', Object.assign(new Error('m'), { headers: new Headers({ authorization: secret }) })],
    ['in a Request', Object.assign(new Error('m'), { request: requestWith(secret) })],
    ['in the errors of an AggregateError', new AggregateError([new Error(secret)], 'm')],
    ['six causes deep', chain(6, new Error(secret))],
    ['in a cause that goes round', goesRound(secret)],
    ['in a text', `Bearer ${secret}`],
    ['in an object', { authorization: secret }],
    ['in an array', [[secret]]],
    ['in a Map', Object.assign(new Error('m'), { headers: new Map([['authorization', secret]]) })],
  ])('shows no secret that is %s', (_, cause) => {
    const clean = redactor.cause(cause);
    expect(inspect(clean, { depth: 20, showHidden: true })).not.toContain(secret);
  });

  it('gives an error back whose cause goes round, if it shows no secret', () => {
    const cause = goesRound('harmless');
    expect(redactor.cause(cause)).toMatchObject({ message: 'harmless' });
  });

  it('keeps the chain of causes, however long it is', () => {
    const clean = redactor.cause(chain(8, new Error('the last')));
    expect(inspect(clean, { depth: 20 })).toContain('the last');
  });

  it('does not fail on a property that throws when it is read', () => {
    const cause = Object.defineProperty(new Error('m'), 'body', {
      get: () => {
        throw new TypeError('already read');
      },
    });
    expect(redactor.cause(cause)).toMatchObject({ message: 'm' });
  });
});

function withStack(text: string): Error {
  const error = new Error('m');
  error.stack = `Error: m\n    at ${text}`;
  return error;
}

function withHidden(text: string): Error {
  return Object.defineProperty(new Error('m'), 'hidden', { value: text });
}

function requestWith(key: string): Request {
  return new Request('https://a.example', { headers: { authorization: key } });
}

function chain(length: number, last: Error): Error {
  return length === 0 ? last : new Error(`cause ${length}`, { cause: chain(length - 1, last) });
}

function goesRound(message: string): Error {
  const inner = new Error(message);
  const outer = new Error(message, { cause: inner });
  inner.cause = outer;
  return outer;
}
