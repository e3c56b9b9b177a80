/**
 * @typedef {object} Node A node of Babel's syntax tree, as far as it is looked at.
 * @property {string} type
 * @property {string} [value]
 * @property {{ value: { raw: string } }[]} [quasis]
 * @property {Node[]} [expressions]
 * @property {Node[]} [arguments]
 */

/**
 * Why a text is not mutated; undefined if it is. What is said to people has at least three words, which no name of the wire, of
 * a header or of a kind has. That a message says what it should is for the tests to ask; to empty each piece of it asks no
 * more. A text in which something is decided or computed is mutated like all code.
 *
 * @param {{ node: Node }} path
 */
function shouldIgnore({ node }) {
  return textOf(node).split(' ').length > 2 ? 'the text of a message' : undefined;
}

/** @param {Node} node */
function textOf({ type, value = '', quasis = [], expressions = [] }) {
  if (type === 'StringLiteral') return value;
  if (type !== 'TemplateLiteral' || !expressions.every(isPlain)) return '';
  return quasis.map((part) => part.value.raw).join('');
}

/**
 * @param {Node} expression
 * @returns {boolean}
 */
function isPlain({ type, arguments: given = [] }) {
  return (
    ['Identifier', 'MemberExpression'].includes(type) || (type === 'CallExpression' && given.every(isPlain))
  );
}

/** The plugin of Stryker that leaves texts for people alone. */
export const strykerPlugins = [{ kind: 'Ignore', name: 'message-texts', value: { shouldIgnore } }];
