/**
 * Prints a line with its label in front.
 *
 * @param {string} label Empty where the line belongs to the one above.
 * @param {string} text
 */
export function print(label, text) {
  console.log(`${label.padEnd(8)}${text}`);
}
