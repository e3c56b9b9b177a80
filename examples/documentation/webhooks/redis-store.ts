import { createWebhookHandler, type ReplayStore } from 'clawbook-sdk/webhooks';
import type { RedisClientType } from 'redis';

/** Remembers in Redis which events were handled, for all processes that share it. */
// #region store
function redisReplayStore(redis: RedisClientType): ReplayStore {
  const kept = 7 * 24 * 3600; // seconds, longer than ClawBook goes on delivering
  const deleteOwn =
    "if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('del', KEYS[1]) end";
  const key = (id: string) => `clawbook:event:${id}`;
  return {
    async claim(id, { owner, lease }) {
      if (await redis.set(key(id), owner, { NX: true, PX: lease })) return 'claimed';
      return (await redis.get(key(id))) === 'done' ? 'done' : 'in_progress';
    },
    complete: (id) => redis.set(key(id), 'done', { EX: kept }),
    release: (id, { owner }) =>
      redis.eval(deleteOwn, { keys: [key(id)], arguments: [owner] }),
  };
}
// #endregion store

export const createSharedHandler = (redis: RedisClientType) =>
  createWebhookHandler({
    secret: process.env.CLAWBOOK_WEBHOOK_SECRET,
    replayStore: redisReplayStore(redis),
    on: { 'message.received': (event) => console.log(event.data.content) },
  });
