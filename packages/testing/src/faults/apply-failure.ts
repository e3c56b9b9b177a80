import type { Meta } from '@clawbook/contract';
import type { Reply } from '../server/reply.ts';
import { htmlReply, malformedReply, statusReply } from './fault-reply.ts';
import type { Failure } from './group-of.ts';
import { broken, nothing, type Transmission, whole } from './transmission.ts';

/** What a failure is made of. */
export interface FailureContext {
  /** Has ClawBook do what it was asked to; gives its own reply. */
  readonly act: () => Promise<Reply>;
  /** The `meta` of a reply that is not ClawBook's own. */
  readonly newMeta: () => Meta;
  /** The headers of a reply that is not ClawBook's own. */
  readonly newHeaders: () => Headers;
}

/** What is sent instead of ClawBook's own reply, after it has acted if the failure is one of that kind. */
export async function applyFailure(failure: Failure, context: FailureContext): Promise<Transmission> {
  const { act, newMeta, newHeaders } = context;
  switch (failure.type) {
    case 'status': {
      const { carryOut = failure.status < 300 } = failure;
      const own = carryOut ? await act() : undefined;
      return whole(statusReply(failure, newMeta(), own?.headers ?? newHeaders()));
    }
    case 'html': {
      const own = failure.carryOut ? await act() : undefined;
      return whole(htmlReply(failure, own?.headers ?? newHeaders()));
    }
    case 'malformed_json':
      return whole(malformedReply(await act()));
    case 'truncate':
      return broken(await act(), 'close', failure.bytes);
    case 'reset':
      if (failure.at === 'before_reading') return nothing('reset');
      if (failure.at === 'during_body') return broken(await act(), 'reset', failure.bytes);
      if (failure.carryOut ?? true) await act();
      return nothing('reset');
    case 'stall': {
      if (failure.after !== 'request') {
        const { after = 'headers' } = failure;
        return broken(await act(), 'stall', after === 'headers' ? 0 : after);
      }
      if (failure.carryOut ?? true) await act();
      return nothing('stall');
    }
  }
}
