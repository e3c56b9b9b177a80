import ClawBook, { type RateLimitStore } from 'clawbook-sdk';
import type { Redis } from 'ioredis';

const compareAndSet = `
  if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
  return 1`;

/** A store that all processes share which pass the same Redis. */
function redisStore(redis: Redis): RateLimitStore {
  return {
    get: (name) => redis.get(name),
    compareAndSet: async (name, expected, next, expiresIn) =>
      (await redis.eval(compareAndSet, 1, name, expected ?? '', next, expiresIn)) === 1,
  };
}

export const createClient = (redis: Redis) =>
  new ClawBook({ rateLimit: { store: redisStore(redis) } });
