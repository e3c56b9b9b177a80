const speed = 'A shortcut: the longer way gives the same.';
const text = 'Only how a text is put together.';
const typed = 'The types ask for it; it cannot happen.';
const notCompared = 'Undefined is neither less nor greater than a number.';
const moment = 'A moment more or less is no matter.';
const noDate = 'Without a date, nothing is learned of the clock.';

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
  'packages/core/src/rate-limit/announced-wait.ts': {
    '[] → ["Stryker was here"]': 'It is told of no wait yet.',
    '-Infinity → +Infinity': 'The first wait has another reason than none.',
  },
  'packages/core/src/rate-limit/call-queue.ts': {
    'this.#arrivalAt(most - 1) < arrival → false': speed,
    '-1 → +1': 'Where the queue is empty, there is one place.',
  },
  'packages/core/src/rate-limit/end-turn.ts': {
    'resetAt === undefined → false': notCompared,
    'minute.resetAt !== undefined → true': notCompared,
    'told.resetAt < minute.resetAt → told.resetAt <= minute.resetAt':
      'With the same end it is the same minute, which does not come here.',
    'minute.endsAt > told → minute.endsAt >= told': 'If both are the same, either is right.',
  },
  'packages/core/src/rate-limit/limiter-registry.ts': {
    '\'\' → "Stryker was here!"': text,
    'this.#objectCount++ → this.#objectCount--': 'Names have to differ, no more.',
  },
  'packages/core/src/rate-limit/minute-end.ts': {
    'date !== undefined → true': notCompared,
  },
  'packages/core/src/rate-limit/predict-wait.ts': {
    'limit === Infinity → false': speed,
    'resetAt !== undefined → true': notCompared,
  },
  'packages/core/src/rate-limit/rate-limit-state.ts': {
    'minute.remaining === undefined → false': typed,
  },
  'packages/core/src/rate-limit/rate-limiter.ts': {
    'false → true': 'Who asks to be served says that there is news; and a promise is settled once.',
    'heartbeat === undefined → false': 'It is asked twice.',
    'this.#queue.first === undefined → false': speed,
    "wait.reason === 'first_answer' → false": 'All may yet go sooner, so nobody is told of it either way.',
    '\'first_answer\' → ""': 'All may yet go sooner, so nobody is told of it either way.',
    "end.type === 'answered' && end.date !== undefined → true": noDate,
    "end.type === 'answered' && end.date !== undefined → end.type === 'answered' || end.date !== undefined":
      noDate,
    "end.type === 'answered' → true": noDate,
    'end.date !== undefined → true': noDate,
  },
  'packages/core/src/rate-limit/server-clock.ts': {
    'receivedAt < date → receivedAt <= date': 'If both are the same, nothing is added.',
    'sentAt > date + resolution + tolerance → sentAt >= date + resolution + tolerance': moment,
    'resetAt !== undefined → true': notCompared,
  },
  'packages/core/src/rate-limit/shared-budget.ts': {
    'attempt < tries → attempt <= tries': 'One try more or less is no matter.',
  },
  'packages/core/src/rate-limit/store-names.ts': {
    'last?.key !== key → true': speed,
  },
  'packages/core/src/rate-limit/waiting-call.ts': {
    'false → true': 'Who was refused is not told of anything, since he is not in the queue any more.',
    'now + more <= place.toldUntil + 1 → now + more < place.toldUntil + 1': moment,
  },
  'packages/webhooks/src/crypto/equals-in-constant-time.ts': {
    'index < one.length → index <= one.length': 'Behind their ends, two texts are the same.',
  },
  'packages/webhooks/src/crypto/find-node-crypto.ts': {
    'runtime.process?.getBuiltinModule → runtime.process.getBuiltinModule': 'What it throws is caught.',
    "runtime.process?.getBuiltinModule?.('node:crypto') → runtime.process?.getBuiltinModule('node:crypto')":
      'What it throws is caught.',
    '{ // Something that only looks like a process. return undefined; } → {}': 'The linter wants it said.',
  },
  'packages/webhooks/src/crypto/node-hmac-key.ts': {
    "typeof secret === 'string' → false": 'Node.js takes a text as UTF-8 too.',
    "algorithm.replace('-', '').toLowerCase() → algorithm.replace('-', '').toUpperCase()":
      'Node.js knows a hash function by several spellings.',
    '\'-\' → ""': 'Node.js knows a hash function by several spellings.',
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
  'packages/webhooks/src/handler/resolve-handler-options.ts': {
    '\'handled\' → ""': 'Whatever is not `early` waits for the handler.',
  },
  'packages/webhooks/src/incoming/join-chunks.ts': {
    'first !== undefined → true': typed,
  },
  'packages/webhooks/src/incoming/parsed-body-advice.ts': {
    '\'`c.req.json()` first.\' → ""': text,
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
