// Runs in front of the property tests: says how often each property is tried, and on which cases.

import * as fc from 'fast-check';

/**
 * The seed is the same everywhere and always, so that a check which fails does so because of a change; looking for new
 * cases is done on purpose, with PROPERTY_SEED=random and PROPERTY_RUNS. A failure names its seed and path either way.
 */
const { PROPERTY_SEED = '20260130', PROPERTY_RUNS = '200' } = process.env;

fc.configureGlobal({
  numRuns: Number(PROPERTY_RUNS),
  ...(PROPERTY_SEED === 'random' ? {} : { seed: Number(PROPERTY_SEED) }),
});
