import type { Budget } from './budget.ts';
import { endTurn, type TurnEnd } from './end-turn.ts';
import { type RateLimitRecord, unknownRateLimit } from './rate-limit-record.ts';
import { type GivenLimits, type Ticket, type Turn, takeTurn, takeTurnAnyway } from './take-turn.ts';

/** The budget of this process alone, in its memory. */
export class LocalBudget implements Budget {
  record: RateLimitRecord = unknownRateLimit;
  readonly newsAfter = undefined;
  readonly #listeners: (() => void)[] = [];

  take(_key: string, now: number, given: GivenLimits): Turn {
    return this.#keep(takeTurn(this.record, now, given));
  }

  takeAnyway(_key: string, now: number): Turn {
    return this.#keep(takeTurnAnyway(this.record, now));
  }

  end(_key: string, now: number, ticket: Ticket, end: TurnEnd): void {
    this.record = endTurn(this.record, now, ticket, end);
    for (const listener of this.#listeners) listener();
  }

  watch(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #keep(turn: Turn): Turn {
    this.record = turn.record;
    return turn;
  }
}
