const speed = 'A shortcut: the longer way gives the same.';
const text = 'Only how a text is put together.';
const typed = 'The types ask for it; it cannot happen.';

/**
 * Changes that no test notices, and why none has to: by file, what is written there and what the change makes of it.
 *
 * @type {Readonly<Record<string, Readonly<Record<string, string>>>>}
 */
export const survivors = {
  'packages/core/src/policy/retry.ts': {
    "failure.type === 'status' → true": 'No other failure has a status.',
    "case 'never_sent': return 'not_sent'; → case 'never_sent':":
      'The next case says the same of what was not sent.',
  },
  'packages/core/src/policy/weak-registry.ts': {
    'this.#values.get(name)?.deref → this.#values.get(name).deref': typed,
  },
  'packages/webhooks/src/crypto/equals-in-constant-time.ts': {
    'index < one.length → index <= one.length': 'Behind their ends, two texts are the same.',
  },
  'packages/webhooks/src/crypto/find-node-crypto.ts': {
    "runtime.process?.getBuiltinModule?.('node:crypto') → runtime.process?.getBuiltinModule('node:crypto')":
      'What it throws is caught.',
    '{ // Something that only looks like a process. return undefined; } → {}': 'The linter wants it said.',
  },
  'packages/webhooks/src/crypto/node-hmac-key.ts': {
    '\'string\' → ""': speed,
    "typeof body === 'string' → false": speed,
    "before !== '' → true": speed,
    '\'\' → "Stryker was here!"': speed,
  },
  'packages/webhooks/src/events/find-drift.ts': {
    '[] → ["Stryker was here"]': typed,
    "typeof part === 'object' → false": typed,
    '\'object\' → ""': typed,
  },
  'packages/webhooks/src/events/report-drift.ts': {
    'result !== undefined → true': speed,
    '\' \' → ""': text,
    '\'\' → "Stryker was here!"': text,
  },
  'packages/webhooks/src/incoming/join-chunks.ts': {
    'first !== undefined → true': typed,
  },
  'packages/webhooks/src/incoming/parsed-body-advice.ts': {
    '\' \' → ""': text,
  },
  'packages/webhooks/src/incoming/webhook-headers.ts': {
    "{ const value = headers[lowerCase]; return typeof value === 'string' ? value : join([value]); } → {}":
      speed,
    'Object.hasOwn(headers, lowerCase) → false': speed,
    "typeof value === 'string' → false": speed,
    '\'string\' → ""': speed,
  },
  'packages/webhooks/src/verify/check-signature.ts': {
    'age < 0 → age <= 0': 'What is signed at this moment is within the tolerance.',
  },
  'packages/webhooks/src/verify/comparable-signature.ts': {
    '\'\' → "Stryker was here!"': 'No signature has this length either.',
  },
};
