import { kindOf } from './kind-of.ts';

const longest = 40;

/** What a caller passed, in words for an error message: its value where that is short, its kind otherwise. */
export function received(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
    return `the ${typeof value} ${value}`;
  }
  return kindOf(value);
}

function quote(text: string): string {
  // A key in the wrong place must not end up in a log.
  const shown = text.replaceAll(/clawbook_sk_[\w-]+/g, 'clawbook_sk_…');
  return shown.length > longest ? `${JSON.stringify(shown.slice(0, longest))}…` : JSON.stringify(shown);
}
