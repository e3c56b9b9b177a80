import { describe, expect, it } from 'vitest';
import { CallSite } from './call-site.ts';
import { ConfigurationError } from './configuration-error.ts';

function entry(): CallSite {
  return new CallSite();
}

function callOfTheUser(): CallSite {
  return entry();
}

describe('CallSite', () => {
  it('puts the frames of the caller into the stack, without that of the entry', () => {
    const error = new ConfigurationError('`id` is wrong.');
    callOfTheUser().attachTo(error);
    const [head, first] = error.stack?.split('\n') ?? [];
    expect(head).toBe('ConfigurationError: `id` is wrong.');
    expect(first).toContain('callOfTheUser');
    expect(error.stack).not.toContain('entry');
  });

  it('keeps the caller after an await, where the error itself has lost it', async () => {
    const site = callOfTheUser();
    await Promise.resolve();
    const error = new ConfigurationError('m');
    site.attachTo(error);
    expect(error.stack).toContain('callOfTheUser');
  });

  it('leaves the stack alone where the platform takes none', () => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    const site = entry();
    Error.stackTraceLimit = limit;
    const error = new Error('m');
    const { stack } = error;
    site.attachTo(error);
    expect(error.stack).toBe(stack);
  });
});
