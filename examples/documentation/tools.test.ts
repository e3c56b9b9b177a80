import { describe, expect, it } from 'vitest';
import { has, tools } from './run/tools.ts';

// Without one of them, the tests of its samples are skipped: a check that every change goes through must not do that.
describe.runIf(process.env['CI'] && process.platform === 'linux')('on CI, there is', () => {
  it.each(tools)('%s', (tool) => {
    expect(has(tool)).toBe(true);
  });
});
