const keyPattern = /clawbook_sk_(?:live|test)_[\w-]+/g;
const bearer = /\b(Bearer )(?!\[redacted\])[^\s"',;<>]+/g;
const shortestSecret = 6;

// What a server nests deeper than this is meant to break something.
const deepest = 100;

/** Takes secrets out of what goes into errors, events and the log: texts, JSON values and causes. */
export class Redactor {
  readonly #secrets: string[];

  /** @param secrets what must not be seen; texts under 6 characters are too common to be taken out */
  constructor(secrets: Iterable<string> = []) {
    this.#secrets = [...secrets]
      .filter((secret) => secret.length >= shortestSecret)
      .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
      // A key can begin with another one: the longer one goes first.
      .toSorted((one, other) => other.length - one.length);
  }

  /** The text with `[redacted]` in place of each secret and of everything that looks like a ClawBook key. */
  text(text: string): string {
    let clean = text;
    for (const secret of this.#secrets) clean = clean.replaceAll(secret, '[redacted]');
    return clean.replaceAll(keyPattern, '[redacted]').replaceAll(bearer, '$1[redacted]');
  }

  /** A JSON value with every text in it redacted; the value itself is not changed. */
  json(value: unknown, depth = 0): unknown {
    if (typeof value === 'string') return this.text(value);
    if (typeof value !== 'object' || value === null) return value;
    if (depth > deepest) return '[too deep]';
    if (Array.isArray(value)) return value.map((item) => this.json(item, depth + 1));
    const fields = Object.entries(value).map(([key, item]) => [this.text(key), this.json(item, depth + 1)]);
    return Object.fromEntries(fields);
  }

  /**
   * A cause without secrets. An error of the platform is given back as it is; of any other, which can hold
   * the request with its headers anywhere, the name, message, code, stack and causes are copied.
   */
  cause(cause: unknown, copied: readonly unknown[] = []): unknown {
    if (typeof cause === 'string') return this.text(cause);
    if (!(cause instanceof Error)) return this.json(cause);
    if (copied.includes(cause)) return '[circular]';
    const inside = [...copied, cause];
    const inner = cause.cause === undefined ? undefined : this.cause(cause.cause, inside);
    if (inner === cause.cause && this.#isHarmless(cause)) return cause;
    const copy = new Error(this.text(cause.message), inner === undefined ? undefined : { cause: inner });
    Object.defineProperty(copy, 'name', { value: this.text(cause.name), configurable: true, writable: true });
    copy.stack = this.text(cause.stack ?? '');
    for (const field of ['code', 'errno', 'syscall']) {
      const value = read(cause, field);
      if (isPrimitive(value) && value !== undefined) Object.assign(copy, { [field]: this.json(value) });
    }
    return copy;
  }

  /** Whether an error has nothing but plain values in its fields, and no secret in them. */
  #isHarmless(error: Error): boolean {
    return Reflect.ownKeys(error).every((field) => {
      if (field === 'cause') return true;
      const value = read(error, field);
      return typeof value === 'string' ? this.text(value) === value : isPrimitive(value);
    });
  }
}

function isPrimitive(value: unknown): boolean {
  return value === null || (typeof value !== 'object' && typeof value !== 'function');
}

function read(object: object, field: string | symbol): unknown {
  try {
    return Reflect.get(object, field);
  } catch {
    // A getter that throws: the error counts as one that must be copied.
    return object;
  }
}
