/** Who works on an event, and for how long nobody else may. */
export interface ReplayClaim {
  /** The name of this attempt, which no other has. */
  readonly owner: string;
  /** Milliseconds after which the claim is worth nothing, since whoever has it must have died. */
  readonly lease: number;
}

/**
 * What became of a claim: `claimed`, and the event is to be handled now; `in_progress`, since another claim on it has not run
 * out; `done`, since it was handled.
 */
export type ReplayState = 'claimed' | 'in_progress' | 'done';

/**
 * Remembers which events were handled, so that each is handled once. The default, {@link memoryReplayStore}, knows of
 * one process; several share one of your own, in a database in which `claim` is one atomic step. In Redis:
 *
 * ```ts
 * function redisReplayStore(redis: RedisClientType): ReplayStore {
 *   const kept = 7 * 24 * 3600; // seconds, longer than ClawBook goes on delivering
 *   const deleteOwn =
 *     "if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('del', KEYS[1]) end";
 *   const key = (id: string) => `clawbook:event:${id}`;
 *   return {
 *     async claim(id, { owner, lease }) {
 *       if (await redis.set(key(id), owner, { NX: true, PX: lease })) return 'claimed';
 *       return (await redis.get(key(id))) === 'done' ? 'done' : 'in_progress';
 *     },
 *     complete: (id) => redis.set(key(id), 'done', { EX: kept }),
 *     release: (id, { owner }) =>
 *       redis.eval(deleteOwn, { keys: [key(id)], arguments: [owner] }),
 *   };
 * }
 * ```
 *
 * How long `done` is kept is for the store to say: longer than ClawBook goes on delivering. When `claim` fails, nothing is
 * handled and ClawBook is asked to deliver again.
 */
export interface ReplayStore {
  /** Takes an event, unless it is taken or done, in one step: of two claims at once, one gets it. */
  claim(id: string, claim: ReplayClaim): ReplayState | Promise<ReplayState>;
  /** The event was handled: from now on it is `done`, even if the claim had run out. */
  complete(id: string, claim: ReplayClaim): unknown;
  /** Handling failed: the event can be claimed again at once, unless it is another owner's by now. */
  release(id: string, claim: ReplayClaim): unknown;
}
