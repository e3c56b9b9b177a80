import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CleanProject, createCleanProject } from './clean-project.ts';
import { declaredExports } from './declared-exports.ts';

let project: CleanProject;

beforeAll(async () => {
  project = await createCleanProject();
});

afterAll(() => project?.remove());

// Otherwise a library that exports a value of such a type gets TS2883, TS4023 or TS4094 for its own declarations.
test.each([
  { name: 'clawbook-sdk', modules: ['clawbook-sdk', 'clawbook-sdk/webhooks'] },
  { name: '@clawbook/testing', modules: ['@clawbook/testing', '@clawbook/testing/msw'] },
])('$name exports each type that its exports mention', ({ name, modules }) => {
  const exported = modules.flatMap((module) => declaredExports(project.directory, module, 'ES module'));
  const names = new Set(exported.map((declared) => declared.name));
  const declared = declaredTypes(join(project.directory, 'node_modules', name, 'dist'));
  expect(declared).not.toEqual([]);
  expect(declared.filter((type) => !names.has(type))).toEqual([]);
});

/** The classes, interfaces and types in the declaration files of a folder. */
function declaredTypes(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.d.ts'));
  const names = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements.flatMap(declaredName);
  });
  return names.toSorted();
}

function declaredName(statement: ts.Statement): string[] {
  const isType =
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  // The bundler adds `$1` to a name that two files declare.
  return isType && statement.name ? [statement.name.text.replace(/\$\d+$/, '')] : [];
}
