import { expect } from 'vitest';
import { makeAuthority } from '../../sockets/certificate.ts';
import { listenSecurely } from '../../sockets/secure-server.ts';
import type { Bench } from '../bench.ts';
import { runProgram } from '../run-program.ts';
import { inWorkers, type Trial } from '../trial.ts';

const nothingSet = {
  error: {
    name: 'ConfigurationError',
    message:
      '`apiKey` is missing: pass it, or set CLAWBOOK_API_KEY. `baseUrl` is missing: pass it, or set CLAWBOOK_BASE_URL.',
  },
};

/** A client without options. */
export const environment: Trial = {
  row: 'environment',
  behaviour: 'takes key and address from the environment, and says what is missing there',
  run: async ({ runtime, running, project, client }) => {
    expect(await running.ask('callFromEnvironment')).toMatchObject(nothingSet);
    const report = await runProgram(runtime, project, 'launchers/environment.mjs', {
      environment: { CLAWBOOK_API_KEY: client.apiKey, CLAWBOOK_BASE_URL: client.baseUrl },
      permissions: ['--allow-net', '--allow-env=CLAWBOOK_API_KEY,CLAWBOOK_BASE_URL,CLAWBOOK_LOG'],
    });
    expect(report).toMatchObject({ data: { version: '1.5.0' } });
  },
  exceptions: {
    Deno: {
      cell: 'yes',
      note: 'With `--allow-env=CLAWBOOK_API_KEY,CLAWBOOK_BASE_URL`. Nothing else needs more than `--allow-net`, and without the permission a variable counts as unset.',
    },
    workerd: {
      cell: 'yes',
      note: 'From the bindings of the Worker.',
      run: async ({ running }) => {
        const lost = 'status: the connection to http://127.0.0.1:4 was lost: Network connection lost.';
        expect(await running.ask('callFromEnvironment')).toMatchObject({ error: { message: lost } });
      },
    },
    'workerd, not nodejs_compat': {
      cell: '–',
      note: 'There is no environment without `nodejs_compat`, the default since the compatibility date 2026-08-04: pass what `env` holds.',
      run: async ({ running }) => {
        expect(await running.ask('callFromEnvironment')).toMatchObject(nothingSet);
      },
    },
  },
};

/** A ClawBook whose certificate no public authority signed. */
export const ownAuthority: Trial = {
  row: 'own CA',
  behaviour: 'trusts the CA that it is told to, and no other',
  run: ({ running, client }) => trustOwn(client, (parameters) => running.ask('call', parameters)),
  exceptions: {
    'Node.js': { cell: 'yes', note: 'With undici installed beside the SDK.' },
    Deno: {
      cell: 'yes',
      note: 'With undici installed beside the SDK, which needs `--allow-env`.',
      run: ({ runtime, project, client }) =>
        trustOwn(client, (parameters) =>
          runProgram(runtime, project, 'launchers/call.mjs', {
            parameters: [JSON.stringify(parameters)],
            permissions: ['--allow-net', '--allow-env'],
          }),
        ),
    },
    ...inWorkers({
      cell: '–',
      note: 'A Worker cannot choose whom to trust; the client says so when it is made.',
      run: async ({ running, client }) => {
        const tls = { ca: makeAuthority('CA of the box').ca };
        const settings = { ...client, baseUrl: 'https://127.0.0.1', tls };
        await expect(running.ask('call', { client: settings, endpoint: 'status' })).rejects.toThrow(
          /ConfigurationError: `tls` works in Node.js, Deno and Bun alone/,
        );
      },
    }),
  },
};

async function trustOwn(
  client: Bench['client'],
  call: (parameters: object) => Promise<unknown>,
): Promise<void> {
  const { ca, issue } = makeAuthority('CA of the box');
  const server = await listenSecurely(issue());
  const here = { ...client, baseUrl: server.url, maxRetries: 0 };
  const told = { ...here, tls: { ca } };
  const misled = { ...here, tls: { ca: makeAuthority('CA of another box').ca } };
  expect(await call({ client: told, endpoint: 'status' })).toMatchObject({ data: { version: '1.5.0' } });
  for (const settings of [here, misled]) {
    expect(await call({ client: settings, endpoint: 'send', input: { recipient: 'A' } })).toMatchObject({
      error: { name: 'ConnectionError', outcome: 'not_sent' },
    });
  }
  expect(server.requests).toHaveLength(1);
  await server.close();
}
