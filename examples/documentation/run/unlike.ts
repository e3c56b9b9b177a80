import type { Printed } from './record-console.js';
import { readSample } from './samples.ts';

/** Where what a sample printed is not what it says, or what a page shows beside it. */
export function unlike(sample: string, printed: readonly Printed[]): string[] {
  const code = readSample(sample) ?? '';
  const expected = expectationsIn(code);
  const differences = expected.flatMap(({ line, text }) => {
    const first = printed.find((one) => one.line === line);
    if (first === undefined) return [`line ${line} should print ${text}, and prints nothing`];
    return fits(text, onOneLine(first.text))
      ? []
      : [`line ${line} should print ${text}, and prints ${first.text}`];
  });
  const output = printed.map(({ text }) => text).join('\n');
  const page = readSample(sample.replace(/\.\w+$/, '.txt'));
  const json = readSample(sample.replace(/\.\w+$/, '.json'));
  if (page !== undefined && !fits(page, output)) differences.push(`prints\n${output}`);
  if (json !== undefined && !fitsJson(JSON.parse(json), JSON.parse(output)))
    differences.push(`prints\n${output}`);
  const complaints = printed.filter(
    ({ line, stream }) =>
      stream === 'err' && page === undefined && expected.every((one) => one.line !== line),
  );
  return [...differences, ...complaints.map(({ line, text }) => `line ${line} complains: ${text}`)];
}

interface Expectation {
  readonly line: number;
  readonly text: string;
}

// `console.log(…); // => …`, or `// => …` in a line of its own below.
function expectationsIn(code: string): Expectation[] {
  const lines = code.split('\n');
  return lines.flatMap((line, index) => {
    const [, before = '', text] = /^(.*?)\/\/ => (.+)$/.exec(line) ?? [];
    if (text === undefined) return [];
    const printing =
      before.trim() === '' ? lines.slice(0, index).findLastIndex((one) => one.includes('console.')) : index;
    return [{ line: printing + 1, text }];
  });
}

// `…` stands for anything.
function fits(expected: string, text: string): boolean {
  const parts = expected.trim().split('…');
  const pattern = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*');
  return new RegExp(`^${pattern}$`, 's').test(text.trim());
}

// Node.js prints long objects on several lines.
function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function fitsJson(expected: unknown, actual: unknown): boolean {
  if (expected === '…') return actual !== undefined;
  if (typeof expected !== 'object' || expected === null) return expected === actual;
  if (typeof actual !== 'object' || actual === null) return false;
  return [...new Set([...Object.keys(expected), ...Object.keys(actual)])].every((key) => {
    const [shown, printed]: unknown[] = [Reflect.get(expected, key), Reflect.get(actual, key)];
    return (
      fitsJson(shown, printed) || (key === 'uptime_seconds' && hasGoneOn(Number(shown), Number(printed)))
    );
  });
}

// A clock goes on while a sample starts on a busy machine.
function hasGoneOn(from: number, to: number): boolean {
  return to >= from && to < from + 60;
}
