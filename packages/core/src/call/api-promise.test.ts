import { describe, expect, it } from 'vitest';
import { answer } from '../../test/answers.ts';
import { APIPromise } from './api-promise.ts';

describe('APIPromise.asResponse', () => {
  it.each([
    ['OK', 'OK'],
    ['', ''],
    ['pas trouv\u00e9', 'pas trouv\u00e9'],
    // What fetch makes of a byte that is no UTF-8.
    ['pas trouv\uFFFD', 'pas trouv'],
    ['\u0000line\r\nbreak\u007f', 'linebreak'],
  ])('gives the status text %j as %j, whatever a Response can hold', async (sent, given) => {
    const promise = new APIPromise(
      Promise.resolve({ answer: answer(200, '{}', {}, sent) }),
      new Promise<never>(() => {}),
    );
    const response = await promise.asResponse();
    expect([response.status, response.statusText, await response.text()]).toEqual([200, given, '{}']);
  });
});
