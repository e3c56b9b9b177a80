import type { Redactor } from '../errors/redactor.ts';
import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import type { Answer } from './answer.ts';
import { excerpt } from './excerpt.ts';
import { type FailureContext, warnOfRepeat } from './failure-context.ts';
import { type ParsedBody, parseJson } from './parse-json.ts';

// Those that point elsewhere; 304, say, does not.
const redirects = new Set([301, 302, 303, 307, 308]);

/** The error for an answer that does not come from the API: says what came, from where, and what to check. */
export function toUnexpectedResponseError(answer: Answer, context: FailureContext): UnexpectedResponseError {
  const { request, outcome, redactor } = context;
  const { status, headers, bytes } = answer;
  const location = headers.get('location');
  const target = location === null ? undefined : resolve(redactor.text(location), answer.url);
  const parsed = parseJson(bytes);
  const text = redactor.text(textOf(parsed, redactor));
  const type = headers.get('content-type');
  const contentType = type === null ? undefined : redactor.text(type);
  const what =
    status >= 200 && status < 300
      ? describeBody(contentType, parsed, text)
      : describeRedirect(status, target);
  return new UnexpectedResponseError(
    `${request.endpoint}: ${what} [${request.url}]${warnOfRepeat(context)}`,
    {
      request,
      outcome,
      status,
      contentType,
      body: text.slice(0, 1_000),
      location: target,
    },
  );
}

function describeBody(contentType: string | undefined, { kind }: ParsedBody, text: string): string {
  if (kind === 'empty') return 'the answer was empty. Check that `baseUrl` leads to ClawBook.';
  const isJson = kind === 'json';
  return (
    `expected ${isJson ? 'an answer of ClawBook' : 'JSON'}, got ${contentType ?? 'no Content-Type'}: ${excerpt(text)} ` +
    `— ${isJson ? 'something else answered with JSON' : whatItIs(contentType, text)}: check that \`baseUrl\` leads ` +
    'to ClawBook and that no proxy answers in its place.'
  );
}

function whatItIs(contentType: string | undefined, text: string): string {
  if (/html/i.test(contentType ?? '') || text.trimStart().startsWith('<')) return 'a web page answered';
  return /^\s*[[{]/.test(text) ? 'the JSON is cut off or broken' : 'the answer is no JSON';
}

function describeRedirect(status: number, target: string | undefined): string {
  if (!redirects.has(status)) return `the answer had the status ${status}, which ClawBook does not use.`;
  const where = target === undefined ? 'somewhere that it did not name' : `to ${target}`;
  return (
    `${status} redirects ${where}, and redirects are not followed: the key goes to \`baseUrl\` alone, and a ` +
    'message would be lost on the way. Set `baseUrl` to where ClawBook answers itself.'
  );
}

function textOf(body: ParsedBody, redactor: Redactor): string {
  if (body.kind === 'empty') return '';
  // Redacted first, which also cuts off what is nested too deeply to be written down.
  return body.kind === 'other' ? body.text : JSON.stringify(redactor.json(body.value));
}

function resolve(location: string, base: string): string {
  return URL.canParse(location, base) ? new URL(location, base).href : location;
}
