import { describe, expect, it } from 'vitest';
import { storeNames } from './store-names.ts';

const key = 'clawbook_sk_live_0123456789abcdefghijklmnopqrstuv';
const nameOf = storeNames('https://a.example');

describe('storeNames', () => {
  it('names the record of a key by the origin and the beginning of its hash', async () => {
    expect(await nameOf('a-key')).toBe('clawbook:rate-limit:https://a.example:2a8a1240f5063665');
  });

  it('gives nothing of the key away', async () => {
    const name = await nameOf(key);
    for (let at = 0; at + 4 <= key.length; at++) {
      const part = key.slice(at, at + 4);
      expect(name.replace('https://a.example', '').replace('clawbook:', '')).not.toContain(part);
    }
  });

  it('is the same for one key at one origin, in any process', async () => {
    expect(await storeNames('https://a.example')(key)).toBe(await nameOf(key));
  });

  it('tells keys and origins apart', async () => {
    const names = [nameOf(key), nameOf('other'), nameOf(key), storeNames('https://b.example')(key)];
    const [one, other, again, elsewhere] = await Promise.all(names);
    expect(again).toBe(one);
    expect(new Set([one, other, elsewhere]).size).toBe(3);
  });
});
