const keyPattern = /clawbook_sk_(?:live|test)_[A-Za-z0-9]+/g;
const shortestSecret = 8;

/** Takes secrets out of what goes into an error: texts, and texts anywhere inside JSON values. */
export class Redactor {
  readonly #secrets: string[];

  /** @param secrets what must not be seen; texts under 8 characters are too common to be taken out */
  constructor(secrets: Iterable<string> = []) {
    this.#secrets = [...secrets].filter((secret) => secret.length >= shortestSecret);
  }

  /** The text with `[redacted]` in place of each secret and of everything that looks like a ClawBook key. */
  text(text: string): string {
    let clean = text.replaceAll(keyPattern, '[redacted]');
    for (const secret of this.#secrets) clean = clean.replaceAll(secret, '[redacted]');
    return clean;
  }

  /** A JSON value with every text in it redacted; the value itself is not changed. */
  json(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.json(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [this.text(key), this.json(item)]));
  }

  /** A cause as it is if it shows no secret, otherwise a copy of its name, message, code and stack without them. */
  cause(cause: unknown): unknown {
    if (!this.#shows(cause, 4)) return cause;
    if (!(cause instanceof Error)) return typeof cause === 'string' ? this.text(cause) : '[redacted]';
    const copy = new Error(this.text(cause.message), { cause: this.cause(cause.cause) });
    copy.name = cause.name;
    copy.stack = this.text(cause.stack ?? '');
    return 'code' in cause ? Object.assign(copy, { code: this.json(cause.code) }) : copy;
  }

  #shows(value: unknown, depth: number): boolean {
    if (typeof value === 'string') return this.text(value) !== value;
    if (typeof value !== 'object' || value === null) return false;
    if (depth === 0) return true;
    if (value instanceof Headers) return this.#shows([...value], depth);
    if (value instanceof Request) return true;
    // Messages and stacks are not enumerable.
    return Object.getOwnPropertyNames(value).some((name) => this.#shows(Reflect.get(value, name), depth - 1));
  }
}
