import { readFileSync } from 'node:fs';
import ts from 'typescript';

const file = new URL('../../samples/sdk-calls.ts', import.meta.url);

const calls = new Map<string, string>();
visit(ts.createSourceFile('sdk-calls.ts', readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));

/**
 * A program that makes the call of an operation with the SDK, out of a file that the tests run.
 *
 * @param isAnswered whether the call gives anything
 */
export function codeSample(operationId: string, isAnswered: boolean): string {
  const call = calls.get(operationId);
  if (call === undefined) throw new Error(`There is no call of ${operationId} in samples/sdk-calls.ts.`);
  return [
    "import ClawBook from 'clawbook-sdk';\n",
    'const client = new ClawBook(); // CLAWBOOK_API_KEY, CLAWBOOK_BASE_URL',
    `${isAnswered ? 'const answer = ' : ''}await ${call};\n`,
  ].join('\n');
}

function visit(node: ts.Node): void {
  if (ts.isPropertyAssignment(node) && ts.isArrowFunction(node.initializer)) {
    const { name, initializer } = node;
    const id = ts.isStringLiteral(name) || ts.isIdentifier(name) ? name.text : name.getText();
    calls.set(id, outdented(initializer.body.getText()));
  }
  ts.forEachChild(node, visit);
}

/** The code with its last line at the margin. */
function outdented(code: string): string {
  const [indentation = ''] = /^ */.exec(code.slice(code.lastIndexOf('\n') + 1)) ?? [];
  return code.replaceAll(`\n${indentation}`, '\n');
}
