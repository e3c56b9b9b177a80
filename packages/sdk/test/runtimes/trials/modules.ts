import { expect } from 'vitest';
import { runProgram } from '../run-program.ts';
import { inWorkers, type Trial } from '../trial.ts';

const found = { isClass: true, isOneTree: true, isShared: true, names: ['ClawBook', 'RateLimitError'] };

/** What `import` gives. */
export const esModules: Trial = {
  row: 'ES modules',
  behaviour: 'gives the class, the errors and the webhooks to `import`',
  run: async ({ running }) => expect(await running.ask('modules')).toEqual(found),
};

const required = { ...found, isNamed: true, version: '1.5.0' };

/** What `require` gives. */
export const commonJs: Trial = {
  row: 'CommonJS',
  behaviour: 'gives the class, the errors and the webhooks to `require`',
  run: async ({ runtime, project, client }) => {
    const parameters = [JSON.stringify(client)];
    const permissions = ['--allow-net', '--allow-read'];
    expect(await runProgram(runtime, project, 'launchers/commonjs.cjs', { parameters, permissions })).toEqual(
      required,
    );
  },
  exceptions: {
    Deno: {
      cell: 'yes',
      note: 'Deno reads what is required at run time, and asks for `--allow-read`; imports need no permission.',
    },
    ...inWorkers({
      cell: 'yes',
      note: 'Workers are ES modules: the bundler, as in wrangler, resolves `require`.',
      run: async ({ running, client }) => expect(await running.ask('commonJs', { client })).toEqual(required),
    }),
  },
};
