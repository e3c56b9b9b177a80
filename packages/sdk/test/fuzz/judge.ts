import { inspect, isDeepStrictEqual } from 'node:util';
import { ClawBookError } from 'clawbook-sdk';
import type { WireRequest } from '../sockets/read-requests.ts';
import type { NamedAnswer } from './answer-for.ts';
import type { FuzzCase } from './fuzz-case.ts';
import type { Ended } from './make-calls.ts';

/** A request that the server read whole, and its answer. */
export type Exchange = Pick<NamedAnswer, 'family' | 'kind' | 'verdicts' | 'json'> & {
  readonly request: WireRequest;
};

/** What every call has to keep to, whatever the server does. */
export const rules = {
  settles: 'a call settles in its time',
  tree: 'a call rejects with an error of the tree alone, complete and ready for JSON',
  secret: 'no error shows the key',
  once: 'a POST is read whole once, unless it was refused by a 429 before',
  repeats: 'no other request is made more often than `maxRetries` allows',
  notSent: '`not_sent`: the server never read it whole',
  rejected: '`rejected`: the answer said so',
  success: 'success: the answer was whole, right, and this one',
  whole: 'an answer that leaves no doubt is not taken for another',
} as const;

/** Something that a call did not keep to. */
export interface Breach {
  readonly rule: keyof typeof rules;
  readonly what: string;
}

const outcomes = ['not_sent', 'rejected', 'unknown'];
const kinds = new Set(
  (
    'abort api authentication bad_request configuration conflict connection not_found permission_denied rate_limit ' +
    'response_validation server timeout unexpected_response webhook_verification'
  ).split(' '),
);

/** What became of a request, as its caller was told. */
export function outcomeOf(ended: Ended): string {
  if ('data' in ended) return 'success';
  return ended.error instanceof ClawBookError ? ended.error.outcome : 'an error outside of the tree';
}

/**
 * Holds the ends of a case's requests against what the server knows of them.
 *
 * @param sent how many attempts the client made in the case
 */
export function judge(
  given: FuzzCase,
  endeds: readonly Ended[],
  exchanges: readonly Exchange[],
  sent: number,
): Breach[] {
  const breaches: Breach[] = judgeRepeats(given, exchanges);
  const isAnyUnread = sent > exchanges.length;
  for (const ended of endeds) {
    const attempts = exchanges.filter(({ request }) => ended.isAttempt(request));
    breaches.push(
      ...('data' in ended
        ? judgeSuccess(given, ended, attempts)
        : judgeError(given, ended.error, attempts, isAnyUnread)),
    );
  }
  return breaches;
}

function judgeRepeats({ call, client }: FuzzCase, exchanges: readonly Exchange[]): Breach[] {
  if (call.startsWith('conversations')) return [];
  const { maxRetries = 2 } = client;
  const byRequest = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const { method, path, body } = exchange.request;
    const name = `${method} ${path} ${body}`;
    byRequest.set(name, [...(byRequest.get(name) ?? []), exchange]);
  }
  return [...byRequest].flatMap(([name, attempts]): Breach[] => {
    const counted = attempts.slice(0, -1).filter(({ verdicts }) => !verdicts.includes('again'));
    const isPost = name.startsWith('POST') && attempts[0]?.request.headers['idempotency-key'] === undefined;
    if (counted.length <= (isPost ? 0 : maxRetries)) return [];
    return [{ rule: isPost ? 'once' : 'repeats', what: `${name} was read ${attempts.length} times` }];
  });
}

function judgeSuccess(
  given: FuzzCase,
  ended: Ended & { readonly data: unknown },
  attempts: readonly Exchange[],
): Breach[] {
  if (attempts.length === 0) return [{ rule: 'success', what: 'it was never read' }];
  const fits = relevant(given, attempts).some(
    (attempt) => attempt.verdicts.includes('success') && isDataOf(ended, attempt),
  );
  return fits ? [] : [{ rule: 'success', what: `${inspect(ended.data)} after: ${attempts.at(-1)?.kind}` }];
}

/** The attempt that counts; where time ended one, the next one can be read before it. */
function relevant({ mayStall }: FuzzCase, attempts: readonly Exchange[]): readonly Exchange[] {
  return mayStall ? attempts : attempts.slice(-1);
}

function isDataOf({ isRaw, data }: Ended & { readonly data: unknown }, { json, kind }: Exchange): boolean {
  if (json === undefined || kind.includes('changed')) return true;
  // Reading as text takes the byte order mark off.
  if (isRaw === true) return typeof data === 'string' && data.includes(json);
  // A field of this name is not kept everywhere, and nobody should miss it.
  const value: unknown = JSON.parse(json, (name, field: unknown) =>
    name === '__proto__' ? undefined : field,
  );
  return [value, (value as { data: unknown }).data].some((part) =>
    isDeepStrictEqual(withoutProto(data), part),
  );
}

function withoutProto(data: unknown, depth = 0): unknown {
  if (typeof data !== 'object' || data === null || depth > 10) return data;
  if (Array.isArray(data)) return data.map((item) => withoutProto(item, depth + 1));
  const fields = Object.entries(data).filter(([name]) => name !== '__proto__');
  return Object.fromEntries(fields.map(([name, value]) => [name, withoutProto(value, depth + 1)]));
}

function judgeError(
  given: FuzzCase,
  error: unknown,
  attempts: readonly Exchange[],
  isAnyUnread: boolean,
): Breach[] {
  if (!(error instanceof ClawBookError)) return [{ rule: 'tree', what: inspect(error) }];
  const breaches: Breach[] = [];
  const breach = (rule: Breach['rule'], what: string): void => void breaches.push({ rule, what });
  const { kind, outcome, message, name } = error;
  const shown = `${kind}, ${outcome}: ${message.slice(0, 200)}`;
  if (!kinds.has(kind) || !outcomes.includes(outcome) || message === '' || !name.endsWith('Error'))
    breach('tree', shown);
  let texts = [inspect(error, { depth: 8 }), String(error.stack)];
  try {
    texts = [...texts, JSON.stringify(error)];
  } catch (failure) {
    breach('tree', `JSON.stringify failed: ${String(failure)}`);
  }
  const { key } = given;
  const forms = [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key), encodeURI(key)];
  if (texts.some((text) => forms.some((form) => text.includes(form)))) breach('secret', shown);

  const after = `${shown} after: ${attempts.map(({ kind }) => kind).join(' | ') || 'nothing'}`;
  const verdicts = relevant(given, attempts).flatMap((attempt) => attempt.verdicts);
  // Reading changes nothing: there, only the last attempt counts, and it may be the one that was never read. A list reads a
  // page again that changed: what ended before that was read by another call.
  const mayBeOther = isAnyUnread || given.call.startsWith('conversations');
  const mayBeNotSent = attempts.every(({ request }) => request.method === 'GET' && mayBeOther);
  if (outcome === 'not_sent' && !mayBeNotSent) breach('notSent', after);
  if (outcome === 'rejected' && !verdicts.includes('rejected')) breach('rejected', after);
  if (outcome === 'unknown' && !mayBeUnknown(given, kind, attempts, isAnyUnread)) breach('whole', after);
  return breaches;
}

/** Whether anything leaves a doubt: the time, an answer, or an attempt that was never read whole. */
function mayBeUnknown(
  { mayStall }: FuzzCase,
  kind: string,
  attempts: readonly Exchange[],
  isAnyUnread: boolean,
): boolean {
  if (mayStall || kind === 'timeout' || kind === 'abort') return true;
  const last = attempts.at(-1);
  if (last === undefined || last.verdicts.includes('unknown')) return true;
  if (kind === 'connection') return isAnyUnread;
  // What an earlier attempt at a write may have done stays done; a read changes nothing.
  if (last.request.method === 'GET') return false;
  return isAnyUnread || attempts.some(({ verdicts }) => verdicts.includes('unknown'));
}
