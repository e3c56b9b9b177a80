import type { Meta } from '@clawbook/contract';
import { Refusal } from '../server/refusal.ts';
import { emptyReply, jsonReply, type Reply, textReply } from '../server/reply.ts';
import { refusalToReply } from '../server/to-reply.ts';
import { isBodiless } from './answer-fields.ts';
import { changeHeaders } from './change-headers.ts';
import type { HtmlFault, StatusFault } from './fault.ts';

const usualCodes = new Map([
  [400, 'INVALID_PARAMETERS'],
  [401, 'INVALID_API_KEY'],
  [403, 'INSUFFICIENT_PERMISSIONS'],
  [404, 'NOT_FOUND'],
  [429, 'RATE_LIMITED'],
  [500, 'INTERNAL_ERROR'],
]);

/** The reply that a status fault asks for; its own headers are not among these yet. */
export function statusReply(fault: StatusFault, meta: Meta, headers: Headers): Reply {
  const { status, body, code, message } = fault;
  if (isBodiless(status)) {
    // What is left of a reply with a body.
    changeHeaders(headers, { 'Content-Type': null, 'Content-Length': null });
    return emptyReply(status, headers);
  }
  if (typeof body === 'string') {
    headers.set('Content-Type', 'text/plain; charset=utf-8');
    return textReply(status, body, headers);
  }
  if (body !== undefined) return jsonReply(status, body, headers);
  const usualCode = usualCodes.get(status) ?? `HTTP_${status}`;
  const refusal = new Refusal(status, code ?? usualCode, message ?? `A fault of the test: ${status}`);
  return refusalToReply(refusal, meta, headers);
}

/** The reply that an HTML fault asks for, with these headers beside those of its page. */
export function htmlReply({ status = 502, html }: HtmlFault, headers: Headers): Reply {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const title = `${status}: a fault of the test`;
  const page = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return textReply(status, html ?? page, headers);
}

/** ClawBook's own reply without the second half of its JSON. */
export function malformedReply({ status, headers, body = '' }: Reply): Reply {
  headers.set('Content-Type', 'application/json');
  const start = body.slice(0, Math.floor(body.length / 2)) || '{"success":true,"data":';
  return textReply(isBodiless(status) ? 200 : status, start, headers);
}
