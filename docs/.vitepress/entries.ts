/** What can be imported of the published packages, with the source file, and the folder of its pages in the reference. */
export const entries = [
  { name: 'clawbook-sdk', source: 'packages/sdk/src/index.ts', folder: 'clawbook-sdk' },
  { name: 'clawbook-sdk/webhooks', source: 'packages/sdk/src/webhooks.ts', folder: 'clawbook-sdk/webhooks' },
  { name: '@clawbook/testing', source: 'packages/testing/src/index.ts', folder: 'testing' },
  { name: '@clawbook/testing/msw', source: 'packages/testing/src/msw.ts', folder: 'testing/msw' },
];
