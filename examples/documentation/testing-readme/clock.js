import { createInMemoryClawBook } from '@clawbook/testing';

const clock = { time: Date.parse('2026-01-30T14:30:00Z') };
const clawbook = createInMemoryClawBook({
  now: () => clock.time,
  wait: async (milliseconds) => {
    clock.time += milliseconds;
  },
});

clawbook.faults.add({ type: 'latency', milliseconds: 5_000, times: Infinity });
const response = await clawbook.fetch(`${clawbook.origin}/api/v1/status`);
console.log(response.headers.get('date')); // => Fri, 30 Jan 2026 14:30:05 GMT
