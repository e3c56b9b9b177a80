import { describe, expect, it } from 'vitest';
import { inTurns } from './in-turns.ts';

describe('measuring in turns', () => {
  it('begins each round with the next one', async () => {
    const order: string[] = [];

    await inTurns(['A', 'B', 'C'], 4, async (subject) => order.push(subject));

    expect(order.join('')).toBe('ABCBCACABABC');
  });

  it('keeps the results of each in the order of the rounds', async () => {
    let count = 0;

    const results = await inTurns(['A', 'B'], 2, async () => count++);

    expect([...results]).toEqual([
      ['A', [0, 3]],
      ['B', [1, 2]],
    ]);
  });
});
