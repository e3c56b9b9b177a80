import { createInMemoryClawBook } from '@clawbook/testing';

const clock = { time: Date.parse('2026-01-30T14:30:00Z') };
const clawbook = createInMemoryClawBook({
  now: () => clock.time,
  rateLimit: { perMinute: 1 },
  seed: { config: { language: 'en' } },
});
const read = () =>
  clawbook.fetch(`${clawbook.origin}/api/v1/config`, {
    headers: { Authorization: `Bearer ${clawbook.apiKey}` },
  });

console.log((await read()).status); // => 200
console.log((await read()).status); // => 429
clock.time += 60_000;
console.log((await read()).status); // => 200
