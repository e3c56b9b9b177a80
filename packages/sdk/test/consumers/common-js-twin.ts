/**
 * The text of a program with `require` in place of each `import`, with its exported functions put on `exports`, and with its
 * neighbours in `.js`.
 */
export function commonJsTwin(text: string): string {
  return text
    .replaceAll(/^import (\w+), (\{.*\}) from '(.+)';$/gm, "const $1 = require('$3');\nconst $2 = $1;")
    .replaceAll(/^import (\w+|\{.*\}) from '(.+)';$/gm, "const $1 = require('$2');")
    .replaceAll(/^export ((?:async )?function (\w+))/gm, 'exports.$2 = $2;\n$1')
    .replaceAll(/(?<=require\('\.\/.+)\.mjs'/g, ".js'");
}
