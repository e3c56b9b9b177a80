/** The seed that `FUZZ_SEED` names: a number, or `random`; 1 without it, so that a check that fails does so because of a change. */
export function readSeed(): number {
  const { FUZZ_SEED = '1' } = process.env;
  const seed = FUZZ_SEED === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(FUZZ_SEED);
  if (Number.isInteger(seed)) return seed;
  throw new Error(`FUZZ_SEED must be a whole number or random, got ${FUZZ_SEED}.`);
}
