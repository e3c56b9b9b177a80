import { afterEach, describe, expect, it, vi } from 'vitest';
import { environmentVariable, isBrowser, runtimeName } from './runtime.ts';

afterEach(() => vi.unstubAllGlobals());

interface Globals {
  readonly process?: object;
  readonly Deno?: object;
  readonly navigator?: object;
  readonly window?: object;
}

/** What `ask` gives where the globals are these; vitest itself needs the real ones. */
function under<Value>(globals: Globals, ask: () => Value): Value {
  const all = { process: undefined, Deno: undefined, navigator: undefined, window: undefined, ...globals };
  for (const [name, value] of Object.entries(all)) vi.stubGlobal(name, value);
  try {
    return ask();
  } finally {
    vi.unstubAllGlobals();
  }
}

describe('runtimeName', () => {
  it.each<[Globals, string | undefined]>([
    [{ process: { versions: { node: '24.1.0' } } }, 'node/24.1.0'],
    [{ process: { versions: { node: '24.1.0', bun: '1.3.0' } } }, 'bun/1.3.0'],
    [{ process: { versions: { node: '24.1.0' } }, Deno: { version: { deno: '2.5.0' } } }, 'deno/2.5.0'],
    [
      { navigator: { userAgent: 'Cloudflare-Workers' }, process: { versions: { node: '22.0.0' } } },
      'workerd',
    ],
    [{ navigator: { userAgent: 'Mozilla/5.0' }, window: { document: {} } }, undefined],
    [{ process: {} }, undefined],
    [{}, undefined],
  ])('of %j is %s', (globals, name) => {
    expect(under(globals, runtimeName)).toBe(name);
  });
});

describe('isBrowser', () => {
  it.each<[Globals, boolean]>([
    [{ window: { document: {} } }, true],
    [{ window: { document: {} }, process: { env: {} } }, true],
    [{ window: { document: {} }, process: { versions: { node: '24.1.0' } } }, false],
    [{ window: {} }, false],
    [{ process: { versions: { node: '24.1.0' } } }, false],
    [{}, false],
  ])('of %j is %s', (globals, answer) => {
    expect(under(globals, isBrowser)).toBe(answer);
  });
});

describe('environmentVariable', () => {
  const read = () => environmentVariable('A');

  it('is not there where there is no process', () => {
    expect(under({}, read)).toBeUndefined();
    expect(under({ process: {} }, read)).toBeUndefined();
  });

  it('is that of the process', () => {
    expect(under({ process: { env: { A: '1' } } }, read)).toBe('1');
  });

  it('is not there where it may not be read, as in Deno without the permission', () => {
    const env = new Proxy(
      {},
      {
        get: () => {
          throw new Error('NotCapable');
        },
      },
    );
    expect(under({ process: { env } }, read)).toBeUndefined();
  });
});
