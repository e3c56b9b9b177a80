import type { ErrorEnvelope, Meta, SuccessEnvelope } from '@clawbook/contract';
import type { Answer } from './answer.ts';
import type { Refusal } from './refusal.ts';
import { emptyReply, jsonReply, type Reply } from './reply.ts';

/** The reply of an answer; a list's `meta` holds its pagination and nothing else, as documented. */
export function answerToReply(answer: Answer<unknown>, meta: Meta, headers: Headers): Reply {
  const { status, form, data = {}, pagination } = answer;
  if (form === 'empty') return emptyReply(status, headers);
  if (form === 'bare') return jsonReply(status, data, headers);
  const envelope: SuccessEnvelope<unknown> = {
    success: true,
    data,
    meta: pagination === undefined ? meta : { pagination },
  };
  return jsonReply(status, envelope, headers);
}

/** The reply of a refusal. */
export function refusalToReply(refusal: Refusal, meta: Meta, headers: Headers): Reply {
  const { code, message, details, status } = refusal;
  const envelope: ErrorEnvelope = { success: false, error: { code, message, details }, meta };
  return jsonReply(status, envelope, headers);
}
