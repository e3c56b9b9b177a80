/** Random numbers from 0 to 1 that are the same for the same seed (a linear congruential generator). */
export function seededRandom(seed: number): () => number {
  let state = (seed * 2_654_435_761) % 2 ** 32;
  const next = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  // The first ones are much alike for seeds that are.
  for (let count = 0; count < 10; count++) next();
  return next;
}
