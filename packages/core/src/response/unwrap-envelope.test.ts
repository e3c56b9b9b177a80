import { describe, expect, it } from 'vitest';
import { readFailure, readMeta, unwrapEnvelope } from './unwrap-envelope.ts';

describe('unwrapEnvelope', () => {
  it.each<[string, unknown, unknown, unknown]>([
    [
      'the documented envelope',
      { success: true, data: { a: 1 }, meta: { request_id: 'r' } },
      { a: 1 },
      { request_id: 'r' },
    ],
    ['an envelope without meta', { success: true, data: [1] }, [1], {}],
    ['an envelope with an odd meta', { success: true, data: 1, meta: 'x' }, 1, {}],
    ['an envelope without success', { data: [], meta: { pagination: {} } }, [], { pagination: {} }],
    ['an envelope whose data is null', { success: true, data: null }, null, {}],
    ['an envelope without data, after a DELETE', { success: true }, undefined, {}],
    [
      'an envelope of meta alone',
      { success: true, meta: { request_id: 'r' } },
      undefined,
      { request_id: 'r' },
    ],
    ['the bare status', { status: 'healthy', version: '1.5.0' }, { status: 'healthy', version: '1.5.0' }, {}],
    ['a bare list', [{ id: 1 }], [{ id: 1 }], {}],
    ['a bare text', 'x', 'x', {}],
    ['nothing', undefined, undefined, {}],
    ['null', null, null, {}],
  ])('takes the data out of %s', (_, json, data, meta) => {
    expect(unwrapEnvelope(json)).toMatchObject({ success: true, data, meta });
  });

  it.each([
    { data: { theme: 'dark' } },
    { data: 5, other: 1 },
    { data: 'x', meta: 'y' },
    { success: 'true', data: 1 },
    { success: 1, data: 1 },
    { success: null, language: 'en' },
    { success: true, language: 'en' },
    { success: true, delivered_in_ms: 12, status_code: 200 },
  ])('takes %j for a bare object, of which nothing is lost', (json) => {
    expect(unwrapEnvelope(json)).toMatchObject({ success: true, data: json, meta: {} });
  });

  it.each([
    [{ success: true, data: 1 }, false],
    [{ success: true }, false],
    [{ success: true, language: 'en' }, false],
    [{ data: [], meta: {} }, false],
    [{ success: 'true', data: 1 }, true],
    [{ success: 1 }, true],
    [{ data: 1 }, true],
    [{}, true],
    [[], true],
    ['x', true],
    [null, true],
  ])('tells whether %j speaks for itself', (json, isBare) => {
    expect(unwrapEnvelope(json)).toMatchObject({ isBare });
  });

  it('finds the documented failure', () => {
    const json = {
      success: false,
      error: { code: 'INVALID_API_KEY', message: 'The key is invalid', details: null },
      meta: { request_id: 'req_1' },
    };
    expect(unwrapEnvelope(json)).toEqual({
      success: false,
      failure: { code: 'INVALID_API_KEY', message: 'The key is invalid', details: undefined },
      meta: { request_id: 'req_1' },
    });
  });

  it.each([{ success: false }, { success: false, data: {} }, { success: false, error: 'no' }])(
    'finds a failure in %j',
    (json) => {
      expect(unwrapEnvelope(json)).toMatchObject({ success: false });
    },
  );
});

describe('readFailure', () => {
  it.each<[string, unknown, string | undefined, string | undefined]>([
    [
      'the documented form',
      { error: { code: 'NOT_FOUND', message: 'No such id' } },
      'NOT_FOUND',
      'No such id',
    ],
    ['an error that is a text', { error: 'Bad Gateway' }, undefined, 'Bad Gateway'],
    ['a bare code and message', { code: 'X', message: 'm' }, 'X', 'm'],
    ['problem details', { type: 'about:blank', title: 'Gone', detail: 'It left' }, undefined, 'It left'],
    ['a title alone', { title: 'Gone' }, undefined, 'Gone'],
    ['a JSON text', 'Service down', undefined, 'Service down'],
    ['an empty message', { error: { code: '', message: '' } }, undefined, undefined],
    ['a code of another type', { error: { code: 17, message: 'm' } }, undefined, 'm'],
    ['null', null, undefined, undefined],
    ['nothing', undefined, undefined, undefined],
    ['an empty object', {}, undefined, undefined],
    ['an empty list', [], undefined, undefined],
  ])('reads %s', (_, json, code, message) => {
    expect(readFailure(json)).toMatchObject({ code, message });
  });

  it('gives the details of the documented form', () => {
    const json = { success: false, error: { code: 'X', message: 'm', details: [{ field: 'a' }] } };
    expect(readFailure(json).details).toEqual([{ field: 'a' }]);
  });

  it.each([
    { error: 'no', hint: 'a' },
    { message: 'm', extra: 1 },
    { errors: [{ field: 'recipient' }] },
    [{ message: 'm' }],
    { error: { reason: 'quota', domain: 'x' } },
    { error: { code: 403, status: 'DENIED' } },
    { error: ['a', 'b'] },
  ])('keeps the whole of %j, whose form is not known, in the details', (json) => {
    expect(JSON.stringify(readFailure(json).details) ?? 'nothing').toContain(
      JSON.stringify(json).slice(1, -1),
    );
  });
});

describe('readMeta', () => {
  it.each([undefined, null, 5, [], { meta: null }, { meta: [] }, { meta: 'x' }])(
    'finds none in %j',
    (json) => {
      expect(readMeta(json)).toEqual({});
    },
  );
});
