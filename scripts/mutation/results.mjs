import { readFileSync } from 'node:fs';
import { sources } from './sources.mjs';

/** @typedef {import('./tally.mjs').Area} Area */

/**
 * What became of the mutants of each folder, as a table.
 *
 * @param {readonly [folder: string, area: Area][]} areas
 */
export function table(areas) {
  const rows = areas.map(([folder, area]) => {
    const { mutants, killed, timedOut, survived, uncovered, broken, score } = area;
    const counts = [mutants, killed, timedOut, survived, uncovered, broken];
    const mark = sources.some((source) => source.folder === folder && source.isQuick) ? 'yes' : 'no';
    return `| \`${folder}\` | ${mark} | ${counts.join(' | ')} | ${score.toFixed(1)} % |`;
  });
  const head =
    '| sources | on each change | mutants | killed | timed out | survived | not covered | not run | score |';
  return [head, '|---|---|--:|--:|--:|--:|--:|--:|--:|', ...rows].join('\n');
}

/**
 * How the results were made, what they leave out, and what explains them.
 *
 * @param {readonly string[]} args What `run.mjs` was called with.
 */
export function origin(args) {
  const { version } = JSON.parse(readFileSync('node_modules/@stryker-mutator/core/package.json', 'utf8'));
  const date = new Date().toISOString().slice(0, 10);
  const command = ['node scripts/pnpm.mjs run mutation', ...args].join(' ');
  return (
    `By \`${command}\`, StrykerJS ${version}, Node.js ${process.versions.node}, ${date}. On each change, \`npm test -- mutation\` takes ` +
    'the folders that are marked so, without what runs while a module is imported; `--all` takes that too, and every folder here. ' +
    'Texts of three words or more, which are messages, are left out by both. No other folder is mutated, of these packages or ' +
    'of others. The reason of each change that no test noticed stands in `scripts/mutation/survivors.mjs`.'
  );
}
