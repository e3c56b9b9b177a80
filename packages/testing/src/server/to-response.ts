import type { ErrorEnvelope, Meta, SuccessEnvelope } from '@clawbook/contract';
import type { Answer } from './answer.ts';
import type { Refusal } from './refusal.ts';

/** The response of an answer; a list's `meta` holds its pagination and nothing else, as documented. */
export function answerToResponse(answer: Answer<unknown>, meta: Meta, headers: Headers): Response {
  const { status, form, data = {}, pagination } = answer;
  if (form === 'empty') return new Response(null, { status, headers });
  if (form === 'bare') return Response.json(data, { status, headers });
  const envelope: SuccessEnvelope<unknown> = {
    success: true,
    data,
    meta: pagination === undefined ? meta : { pagination },
  };
  return Response.json(envelope, { status, headers });
}

/** The response of a refusal. */
export function refusalToResponse(refusal: Refusal, meta: Meta, headers: Headers): Response {
  const { code, message, details, status } = refusal;
  const envelope: ErrorEnvelope = { success: false, error: { code, message, details }, meta };
  return Response.json(envelope, { status, headers });
}
