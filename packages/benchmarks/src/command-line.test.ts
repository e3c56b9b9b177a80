import { describe, expect, it } from 'vitest';
import { parseCommandLine, usage } from './command-line.ts';

const scenarios = ['bursts', 'pages', 'memory'];

describe('the command line', () => {
  it('runs all scenarios in full when nothing is said', () => {
    expect(parseCommandLine([], scenarios)).toEqual({
      quick: false,
      write: false,
      help: false,
      only: scenarios,
    });
  });

  it('runs the scenarios that are named', () => {
    expect(parseCommandLine(['--only', 'pages,memory', '--quick'], scenarios)).toMatchObject({
      quick: true,
      only: ['pages', 'memory'],
    });
  });

  it('names what it does not know, and what there is', () => {
    expect(() => parseCommandLine(['--only', 'page'], scenarios)).toThrow(
      'There is no scenario named page: they are bursts, pages, memory.',
    );
  });

  it.each([['--quick'], ['--only', 'pages']])('writes no report of a part: %s', (...args) => {
    expect(() => parseCommandLine(['--write', ...args], scenarios)).toThrow('needs a full run');
  });

  it('tells in its help which scenarios there are', () => {
    expect(usage(scenarios)).toContain('bursts,pages,memory');
  });
});
