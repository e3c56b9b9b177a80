import { type Meta, paginationSchema, type RateLimitWindow, received } from '@clawbook/contract';
import type { ClawBookError } from '../errors/clawbook-error.ts';
import { ResponseValidationError } from '../errors/response-validation-error.ts';
import type { ValidationIssue } from '../errors/validation-issue.ts';
import type { ValidationMode } from '../options/client-options.ts';
import { outcomeOf } from '../policy/retry.ts';
import type { Answer } from '../response/answer.ts';
import { type Decoded, decode } from '../response/decode.ts';
import { isOfTheApi } from '../response/is-of-the-api.ts';
import { parseJson } from '../response/parse-json.ts';
import { readDeprecation } from '../response/read-deprecation.ts';
import { readRequestId } from '../response/read-request-id.ts';
import { toApiError } from '../response/to-api-error.ts';
import { toUnexpectedResponseError } from '../response/to-unexpected-response-error.ts';
import { unwrapEnvelope } from '../response/unwrap-envelope.ts';
import type { Callable } from './prepare.ts';
import { failureContext, noteOutcome, type Run } from './run.ts';
import type { Sent } from './send.ts';

/** Data together with the answer that it came in. */
export interface DataWithResponse<Data> {
  /** What the call gives by itself. */
  readonly data: Data;
  /** What the envelope says beside the data; empty if there was none. */
  readonly meta: Meta;
  /** The server's name for the request (`req_…`): quote it when you report a problem. */
  readonly requestId: string | undefined;
  /** The HTTP status. */
  readonly status: number;
  /** The headers of the answer. */
  readonly headers: Headers;
  /** The rate limit as the answer told it. */
  readonly rateLimit: RateLimitWindow | undefined;
}

type AnswerFormat<Data> = Pick<Callable<Data>, 'response' | 'isList'>;

// Statuses that say by themselves that there is nothing to read.
const withoutContent = new Set([204, 205]);

/** Whether an answer that has nothing to read says that all went well: of a read, what it asked for is missing. */
function maySayNothing(status: number, method: string): boolean {
  return withoutContent.has(status) && method !== 'GET';
}

/**
 * Reads an answer with a successful status: takes the envelope off, holds the data against its schema and
 * reports what is to be reported.
 *
 * @throws ClawBookError if it is no answer of the API, says `success: false`, or differs under `strict`
 */
export async function receive<Data>(
  { answer, run }: Sent,
  endpoint: AnswerFormat<Data>,
): Promise<DataWithResponse<Data>> {
  const { summary, call, workshop } = run;
  const { reporter } = workshop.options;
  const { status, headers, rateLimit } = answer;
  const body = parseJson(answer.bytes);

  // Something else answered in the place of ClawBook.
  if (body.kind === 'other') throw failed(toUnexpectedResponseError, 'unreadable', answer, run);

  const unwrapped = unwrapEnvelope(body.kind === 'json' ? body.value : undefined);
  const { meta } = unwrapped;
  const deprecation = readDeprecation(headers, meta);
  if (deprecation !== undefined) reporter.deprecation({ ...summary, ...withoutSecrets(deprecation, run) });

  // ClawBook refused, although the status says success.
  if (!unwrapped.success) throw failed(toApiError, 'refused', answer, run);

  // Nothing came where something has to come; or it is JSON, but what the API answers with has no part in it.
  const isExpected =
    !unwrapped.isBare ||
    (body.kind === 'empty' && maySayNothing(status, summary.method)) ||
    (await isOfTheApi(endpoint.response, unwrapped.data));
  if (!isExpected) throw failed(toUnexpectedResponseError, 'unreadable', answer, run);

  const { data, issues } = await decodeAnswer(endpoint, unwrapped.data, meta, call.validation);

  const requestId = readRequestId(meta, headers);
  if (issues.length > 0) {
    const drift = withoutSecrets({ issues, requestId }, run);
    reporter.drift({ ...summary, ...drift }, call.validation !== 'strict');
    if (call.validation === 'strict') throw differs(issues, data, requestId, run);
  }

  // There is nothing to go through: whatever the validation, this cannot be used.
  if (endpoint.isList === true && !Array.isArray(data)) {
    const issue = { path: 'data', message: `expected a list, got ${received(data)}` };
    throw differs([issue], data, requestId, run);
  }
  return { data, meta, requestId, status, headers, rateLimit };
}

/** Holds the data against its schema, and a list's pagination too: without it, items can be missed. */
async function decodeAnswer<Data>(
  { response, isList = false }: AnswerFormat<Data>,
  data: unknown,
  meta: Meta,
  validation: ValidationMode,
): Promise<Decoded<Data>> {
  const decoded = await decode(validation === 'off' ? undefined : response, data);
  if (!isList || validation === 'off') return decoded;
  const pagination = await decode(paginationSchema, meta.pagination, 'meta.pagination');
  return { data: decoded.data, issues: [...decoded.issues, ...pagination.issues] };
}

function failed(
  toError: typeof toApiError | typeof toUnexpectedResponseError,
  type: 'refused' | 'unreadable',
  answer: Answer,
  run: Run,
): ClawBookError {
  noteOutcome(run, outcomeOf({ type }));
  return toError(answer, failureContext(run));
}

function differs(
  issues: readonly ValidationIssue[],
  data: unknown,
  requestId: string | undefined,
  run: Run,
): ClawBookError {
  const { request } = failureContext(run);
  const shown = withoutSecrets({ issues, data, requestId }, run);
  const list = shown.issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  return new ResponseValidationError(
    `${request.endpoint}: the request was carried out, but its answer has another shape than expected: ${list}.`,
    { request, outcome: 'unknown', ...shown },
  );
}

function withoutSecrets<Fields extends object>(fields: Fields, run: Run): Fields {
  const { redactor } = failureContext(run);
  const clean = Object.entries(fields).map(([name, value]) => [
    name,
    value instanceof Date ? value : redactor.json(value),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The redactor gives back what it was given, but for texts.
  return Object.fromEntries(clean) as Fields;
}
