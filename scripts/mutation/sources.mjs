/** @typedef {{ folder: string, isQuick: boolean }} Source A folder that is mutated; a quick one on each change of the repository. */

/**
 * What is mutated. On each change it is what decides about repeating a request, genuineness and handling once: more takes too
 * long for a check that everybody waits for. The rate limiter above all, where each change that makes an endless loop takes
 * 20 s until that is known.
 *
 * @type {readonly Source[]}
 */
export const sources = [
  { folder: 'packages/core/src/policy', isQuick: true },
  { folder: 'packages/core/src/rate-limit', isQuick: false },
  { folder: 'packages/webhooks/src/verify', isQuick: true },
  { folder: 'packages/webhooks/src/schemes', isQuick: true },
  { folder: 'packages/webhooks/src/replay', isQuick: true },
  { folder: 'packages/webhooks/src/crypto', isQuick: false },
  { folder: 'packages/webhooks/src/incoming', isQuick: false },
  { folder: 'packages/webhooks/src/events', isQuick: false },
  { folder: 'packages/webhooks/src/handler', isQuick: false },
  { folder: 'packages/webhooks/src/adapters', isQuick: false },
  { folder: 'packages/webhooks/src/options', isQuick: false },
];
