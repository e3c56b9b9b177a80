/** @typedef {'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'RuntimeError' | 'CompileError' | 'Ignored' | 'Pending'} Status */

/**
 * @typedef {object} Mutant
 * @property {Status} status
 * @property {string} mutatorName
 * @property {string} [replacement]
 * @property {string} [statusReason]
 * @property {{ start: Position, end: Position }} location Lines and columns from 1; the end is exclusive.
 */

/** @typedef {{ line: number, column: number }} Position */

/** @typedef {{ files: Record<string, { source: string, mutants: Mutant[] }> }} Report What Stryker's JSON reporter writes. */

/**
 * @typedef {object} Area What became of the mutants of some folder.
 * @property {number} mutants
 * @property {number} killed
 * @property {number} timedOut
 * @property {number} survived
 * @property {number} uncovered
 * @property {number} broken No test could be run.
 * @property {number} score Percent of the mutants that some test noticed, of those that could be run.
 */

/**
 * @typedef {object} Mutation One mutant, as it is told of and explained.
 * @property {string} file
 * @property {Mutant['location']} location
 * @property {string} change What is written there, and what becomes of it.
 * @property {Status} status
 */

/**
 * Counts the mutants of a folder.
 *
 * @param {Report} report
 * @param {string} folder
 * @returns {Area}
 */
export function tally(report, folder) {
  const files = Object.entries(report.files).filter(([file]) => file.startsWith(folder));
  const mutants = files.flatMap(([, { mutants: all }]) => all).filter(({ status }) => status !== 'Ignored');
  /** @param {Status[]} statuses */
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const broken = count('RuntimeError', 'CompileError', 'Pending');
  return {
    mutants: mutants.length,
    killed: count('Killed'),
    timedOut: count('Timeout'),
    survived: count('Survived'),
    uncovered: count('NoCoverage'),
    broken,
    score: noticed === 0 ? 0 : (100 * noticed) / (mutants.length - broken),
  };
}

/**
 * All mutants of a report, those that were not tried too.
 *
 * @param {Report} report
 * @returns {Mutation[]}
 */
export function mutationsOf(report) {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants.map(({ location, status, replacement = '' }) => {
      const change = `${onOneLine(excerpt(lines, location))} → ${onOneLine(replacement)}`;
      return { file, location, change, status };
    });
  });
}

/**
 * @param {string[]} lines
 * @param {Mutant['location']} location
 */
function excerpt(lines, { start, end }) {
  const text = lines.slice(start.line - 1, end.line);
  const last = text.pop()?.slice(0, end.column - 1) ?? '';
  return [...text, last].join('\n').slice(start.column - 1);
}

/** @param {string} code */
function onOneLine(code) {
  return code.replaceAll(/\s+/g, ' ').trim();
}
