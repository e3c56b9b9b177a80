import { defineConfig } from 'oxlint';

const tests = ['**/*.test.ts', '**/*.test-d.ts', '**/test/**'];

/** What each package may import of the others: contract ◀ core ◀ sdk, contract ◀ webhooks ◀ sdk, contract ◀ testing. */
const packages = {
  contract: [],
  core: ['@clawbook/contract'],
  webhooks: ['@clawbook/contract', '@clawbook/core/check-option', '@clawbook/core/errors'],
  sdk: ['@clawbook/contract', '@clawbook/core', '@clawbook/core/errors', '@clawbook/webhooks'],
  testing: ['@clawbook/contract'],
  benchmarks: ['clawbook-sdk', 'clawbook-sdk/webhooks'],
  openapi: ['@clawbook/contract'],
};

/** Those that run on Node.js alone; the others also run in browsers, Deno and Workers. */
const onNode = ['testing', 'benchmarks', 'openapi'];

/** What each folder of core may import of the others, from the bottom up. */
const folders = {
  errors: [],
  request: ['errors'],
  response: ['errors'],
  policy: ['errors'],
  'rate-limit': ['policy'],
  observe: ['errors', 'response', 'rate-limit'],
  options: ['errors', 'request', 'observe', 'rate-limit'],
  transport: ['errors', 'response', 'policy', 'options'],
  call: ['errors', 'request', 'response', 'policy', 'rate-limit', 'observe', 'options', 'transport'],
  bulk: ['errors', 'rate-limit', 'observe', 'options', 'call'],
  list: ['errors', 'options', 'request', 'call'],
};

/** Imports that are forbidden, and the reason that the author of one reads. */
interface Forbidden {
  regex?: string;
  group?: string[];
  message: string;
}

const vagueNames: Forbidden = {
  regex: String.raw`(^|/)(utils?|helpers?|common|types?|constants?|misc|shared)(/|\.[cm]?[jt]s$)`,
  message: 'Name a file after the one thing that it exports; a type or a constant lives with its owner.',
};
const otherSources: Forbidden = {
  regex: String.raw`\.\./(contract|core|webhooks|sdk|testing|benchmarks|openapi)/`,
  message: 'Import another package by its name, not by its path.',
};
const ky: Forbidden = {
  regex: '^(ky|undici)(/|$)',
  message:
    'Only packages/core/src/transport knows ky and undici, so that none of their types and failures escapes.',
};
const zod: Forbidden = {
  regex: '^zod(/|$)',
  message:
    'Only packages/contract/src/zod.ts knows zod: it takes from it what the SDK needs, a quarter of the size of the rest.',
};
const msw: Forbidden = {
  regex: '^msw(/|$)',
  message: 'Only packages/testing/src/msw.ts knows msw, an optional peer: the rest works without it.',
};
const node: Forbidden = {
  regex: '^node:',
  message: 'This code also runs in browsers, Deno and Workers: take what you need as an option or a global.',
};

/** Names of our packages, except the allowed ones. */
function packagesBut(allowed: string[]): Forbidden {
  return {
    group: ['@clawbook/**', 'clawbook-sdk', 'clawbook-sdk/**', ...allowed.map((name) => `!${name}`)],
    message: `contract ◀ core ◀ sdk, contract ◀ webhooks ◀ sdk, contract ◀ testing. Allowed here: ${allowed.join(', ') || 'none'}.`,
  };
}

const layers =
  'errors ◀ request | response | policy ◀ rate-limit ◀ observe, options ◀ transport ◀ call ◀ list, bulk ◀ client.';

/** Whatever lies beside a folder of core, except the allowed folders. */
function foldersBut(allowed: string[]): Forbidden {
  return {
    group: ['../**', ...allowed.map((name) => `!../**/${name}/*`)],
    message: `${layers} Allowed here: ${allowed.join(', ') || 'none'}.`,
  };
}

/** The files of core named here, from a file or a folder beside them. */
function above(...names: string[]): Forbidden {
  return { regex: String.raw`^\.\.?/(${names.join('|')})(/|\.ts$)`, message: layers };
}

/** Forbids imports in the files, tests excepted. Where several fit a file, the last one counts, alone. */
function fence(files: string, ...forbidden: Forbidden[]) {
  const patterns = [vagueNames, otherSources, ...forbidden];
  return {
    files: [files],
    excludeFiles: tests,
    rules: { 'no-restricted-imports': ['error', { patterns }] as ['error', { patterns: Forbidden[] }] },
  };
}

/** `fence` for the files of core. */
function coreFence(files: string, ...forbidden: Forbidden[]) {
  return fence(`packages/core/src/${files}`, packagesBut(packages.core), msw, node, zod, ...forbidden);
}

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'node', 'vitest'],
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['**/dist/**', '**/node_modules/**', '**/coverage/**'],
  rules: {
    'no-restricted-imports': ['error', { patterns: [vagueNames, otherSources] }],
    // One `import { z }` anywhere makes the bundle 800 KB; with `import * as z` it can be tree-shaken.
    'unicorn/import-style': [
      'error',
      { extendDefaultStyles: false, styles: { zod: { namespace: true, named: false, default: false } } },
    ],
    'max-lines': ['error', { max: 250 }],
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'unicorn/prefer-node-protocol': 'error',
    // The compiler does these, and knows more: exhaustive switches, rest siblings.
    'no-unused-vars': 'off',
    'typescript/consistent-return': 'off',
    // Wrong here: lists can be awaited, control characters are looked for, a set is copied before it changes.
    'no-control-regex': 'off',
    'unicorn/no-useless-spread': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'import/no-named-as-default': 'off', // `import ClawBook from 'clawbook-sdk'`
    'unicorn/no-array-reverse': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-thenable': 'off',
    // The build puts in the one; the other is what zod calls the inside of a schema.
    'no-underscore-dangle': ['error', { allow: ['__SDK_VERSION__', '_zod'] }],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
  },
  overrides: [
    ...Object.entries(packages).map(([name, allowed]) =>
      fence(
        `packages/${name}/src/**`,
        packagesBut(allowed),
        ky,
        msw,
        ...(onNode.includes(name) ? [] : [node, zod]),
      ),
    ),
    fence('packages/contract/src/zod.ts', packagesBut(packages.contract), ky, msw, node),
    coreFence('*/**', ky, above('client', 'index')),
    ...Object.entries(folders).map(([name, allowed]) =>
      coreFence(`${name}/**`, foldersBut(allowed), ...(name === 'transport' ? [] : [ky])),
    ),
    coreFence('{client,index}.ts', ky),
    fence('packages/testing/src/msw.ts', packagesBut(packages.testing), ky),
    {
      // The base of the errors says, as a type, which classes there are.
      files: ['packages/core/src/errors/**'],
      rules: { 'import/no-cycle': ['error', { ignoreTypes: true }] },
    },
    {
      files: tests,
      rules: {
        'no-new': 'off',
        'no-shadow': 'off',
        'typescript/no-unsafe-type-assertion': 'off',
        'typescript/unbound-method': 'off',
        // The second argument is the message of a failure.
        'vitest/valid-expect': ['error', { maxArgs: 2 }],
      },
    },
    {
      files: ['**/*.test-d.ts'],
      rules: { 'no-unused-expressions': 'off', 'typescript/no-floating-promises': 'off' },
    },
    {
      files: ['packages/sdk/test/runtimes/**'],
      // Each trial checks what it is about, and one test runs it in one runtime.
      rules: {
        'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'run'] }],
        'vitest/no-standalone-expect': 'off',
      },
    },
    {
      // Programs as users write them; Workers and Bun take a default export.
      files: ['examples/documentation/*/*'],
      rules: { 'import/no-default-export': 'off', 'typescript/no-unsafe-type-assertion': 'off' },
    },
    {
      // `test` of node:test gives a promise that is for nobody.
      files: ['examples/documentation/testing/node-test.js'],
      rules: { 'typescript/no-floating-promises': 'off' },
    },
    {
      files: [
        'packages/sdk/src/index.ts',
        '**/*.config.{ts,mjs}',
        '**/launchers/workerd.mjs',
        'docs/.vitepress/config.ts',
        'docs/.vitepress/theme/index.ts',
      ],
      rules: { 'import/no-default-export': 'off' },
    },
    // Styles have no name.
    { files: ['docs/.vitepress/theme/index.ts'], rules: { 'import/no-unassigned-import': 'off' } },
  ],
});
