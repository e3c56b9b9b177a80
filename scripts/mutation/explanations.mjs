import { survivors as explained } from './survivors.mjs';

/** @typedef {import('./tally.mjs').Mutation} Mutation */

/**
 * Those that survived without an explanation. What could not be run at all says nothing of the tests.
 *
 * @param {readonly Mutation[]} mutations
 */
export function unexplained(mutations) {
  return mutations.filter(
    ({ file, change, status }) =>
      ['Survived', 'NoCoverage'].includes(status) && explained[file]?.[change] === undefined,
  );
}

/**
 * The explanations that fit nothing, as they do when the code has changed. Whether a change survived this time is not asked:
 * one that a slow machine took for an endless loop keeps its explanation.
 *
 * @param {readonly Mutation[]} mutations All of the folders.
 * @param {readonly string[]} folders What was mutated.
 */
export function misfits(mutations, folders) {
  const known = new Set(mutations.map(({ file, change }) => `${file} ${change}`));
  return Object.entries(explained)
    .filter(([file]) => folders.some((folder) => file.startsWith(`${folder}/`)))
    .flatMap(([file, reasons]) => Object.keys(reasons).map((change) => ({ file, change })))
    .filter(({ file, change }) => !known.has(`${file} ${change}`));
}
