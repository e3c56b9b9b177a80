import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { call } from '../../test/call.ts';
import { message, sendUnder } from '../../test/send-under.ts';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';

describe('reset', () => {
  it.each([
    [{ at: 'before_reading' }, 0, undefined],
    [{ at: 'after_reading' }, 1, message],
    [{}, 1, message],
    [{ carryOut: false }, 0, message],
  ] as const)('%j rejects as the fetch of the platform does', async (fault, count, body) => {
    const { clawbook, response, sent } = sendUnder({ type: 'reset', ...fault });
    const error = await response.catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } });
    expect(sent()).toBe(count);
    expect(clawbook.requests).toMatchObject([
      { body, status: undefined, carriedOut: count === 1, faults: ['reset'] },
    ]);
  });
});

describe('an answer that breaks off', () => {
  it.each([
    [{ type: 'reset', at: 'during_body', bytes: 7 }, 7, 'ECONNRESET'],
    [{ type: 'truncate', bytes: 7 }, 7, 'UND_ERR_SOCKET'],
    [{ type: 'truncate', bytes: 0 }, 0, 'UND_ERR_SOCKET'],
    [{ type: 'truncate', bytes: 1e6 }, -1, 'UND_ERR_SOCKET'],
  ] as const)('%j fails in its body', async (fault, bytes, code) => {
    const { clawbook, response, sent } = sendUnder(fault);
    const answer = await response;
    const length = Number(answer.headers.get('content-length'));
    const chunks: Uint8Array[] = [];
    const reading = async () => {
      for await (const chunk of answer.body ?? []) chunks.push(chunk);
    };
    await expect(reading()).rejects.toMatchObject({ message: 'terminated', cause: { code } });
    expect(Buffer.concat(chunks).length).toBe(bytes === -1 ? length - 1 : bytes);
    expect(sent()).toBe(1);
    expect(clawbook.requests).toMatchObject([{ status: 201, carriedOut: true, faults: [fault.type] }]);
  });

  it.each([{ type: 'truncate' }, { type: 'reset', at: 'during_body' }] as const)(
    '%j gives half of it by default',
    async (fault) => {
      const answer = await sendUnder(fault).response;
      const { value } = (await answer.body?.getReader().read()) ?? {};
      expect(value).toHaveLength(Math.floor(Number(answer.headers.get('content-length')) / 2));
    },
  );

  it('does not come at all where it has no body', async () => {
    const clawbook = createInMemoryClawBook();
    clawbook.faults.add({ type: 'truncate' });
    await expect(call(clawbook, 'DELETE /webhooks/wh_000001')).rejects.toThrow('fetch failed');
    expect(clawbook.requests).toMatchObject([{ status: undefined, carriedOut: true }]);
  });
});

describe('stall', () => {
  it.each([
    [{ after: 'request' }, 1],
    [{ after: 'request', carryOut: false }, 0],
  ] as const)('%j answers nothing until the signal ends it', async (fault, count) => {
    const aborting = new AbortController();
    const { clawbook, response, sent } = sendUnder({ type: 'stall', ...fault }, { signal: aborting.signal });
    while (clawbook.requests.length === 0) await new Promise(setImmediate);
    const reason = new Error('enough');
    aborting.abort(reason);
    await expect(response).rejects.toBe(reason);
    expect(sent()).toBe(count);
    expect(clawbook.requests).toMatchObject([{ status: undefined, carriedOut: count === 1 }]);
  });

  it.each([
    [{}, 0],
    [{ after: 'headers' }, 0],
    [{ after: 9 }, 9],
  ] as const)('%j stops in the body until the signal ends it', async (fault, bytes) => {
    const aborting = new AbortController();
    const answer = await sendUnder({ type: 'stall', ...fault }, { signal: aborting.signal }).response;
    expect(answer.status).toBe(201);
    let received = 0;
    const reading = (async () => {
      for await (const chunk of answer.body ?? []) received += chunk.length;
    })();
    const reason = new Error('enough');
    setImmediate(() => aborting.abort(reason));
    await expect(reading).rejects.toBe(reason);
    expect(received).toBe(bytes);
  });

  it.each(['request', 'headers'] as const)(
    'after the %s ends with the signal, though nobody holds the request any more',
    async (after) => {
      setFlagsFromString('--expose-gc');
      const collectGarbage = runInNewContext('gc') as () => void;
      const clawbook = createInMemoryClawBook();
      clawbook.faults.add({ type: 'stall', after });
      const aborting = new AbortController();
      const text = clawbook
        .fetch(new Request(clawbook.origin, { signal: aborting.signal }))
        .then((response) => response.text());
      for (let turn = 0; turn < 10; turn += 1) {
        await new Promise(setImmediate);
        collectGarbage();
      }
      const reason = new Error('enough');
      aborting.abort(reason);
      await expect(text).rejects.toBe(reason);
    },
  );
});
