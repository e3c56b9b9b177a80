import { basename, posix } from 'node:path';
import testing from '@clawbook/testing/package.json' with { type: 'json' };
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordResult } from '../../../../scripts/record-result.ts';
import sdk from '../../package.json' with { type: 'json' };
import { type ActualExport, actualExports } from './actual-exports.ts';
import { declarations, declaredTypeNames } from './declarations.ts';
import { declaredExports } from './declared-exports.ts';
import { entries } from './entries.ts';
import { callsWithoutErrors, undescribedMembers, undescribedParameters } from './missing-comments.ts';
import type { Format } from './probe-program.ts';
import { acceptedReport, makeReport, type SurfaceReport } from './report.ts';
import { summary } from './summary.ts';

const formats = ['ES module', 'CommonJS'] as const;

const advice =
  'The public surface is not what its report says. Is the change meant? Then accept it, and add a changeset: node scripts/pnpm.mjs run surface:accept';

afterAll(() => recordResult('surface', summary()));

test('there is a report of each module that users can import', () => {
  const modules = [sdk, testing].flatMap(({ name, exports }) =>
    Object.keys(exports).map((subpath) => posix.join(name, subpath)),
  );
  const code = modules.filter((module) => !module.endsWith('.json'));
  expect(entries.map(({ module }) => module)).toEqual(code);
});

describe.each(entries)('$module', (entry) => {
  let report: SurfaceReport;
  let actual: Record<Format, readonly ActualExport[]>;

  beforeAll(() => {
    report = makeReport(entry);
    actual = {
      'ES module': actualExports(entry, 'ES module'),
      CommonJS: actualExports(entry, 'CommonJS'),
    };
  });

  test('has the surface that its report says', () => {
    expect(report.text, advice).toBe(acceptedReport(entry));
  });

  test('has a doc comment on every export and every member', () => {
    expect(report.complaints).toEqual([]);
  });

  test('exports the same to CommonJS as to ES modules', () => {
    expect(declaredExports(entry, 'CommonJS')).toEqual(declaredExports(entry, 'ES module'));
  });

  test.each(formats)('has each value that its types promise, and no other: %s', (format) => {
    const promised = declaredExports(entry, format).filter(({ isValue }) => isValue);
    expect(actual[format].map(({ name }) => name)).toEqual(promised.map(({ name }) => name));
  });

  test.each(formats)('calls each class and each function as it is exported: %s', (format) => {
    const named = actual[format].filter(({ name, ownName }) => ownName !== undefined && name !== 'default');
    expect(named.map(({ ownName }) => ownName)).toEqual(named.map(({ name }) => name));
  });
});

describe.each(['sdk', 'testing'])('the package %s', (name) => {
  const own = entries.filter(({ folder }) => basename(folder) === name);
  const folder = own[0]?.folder ?? '';

  test('declares the same, word for word, for CommonJS as for ES modules', () => {
    const forModules = declarations(folder, 'ES module');
    expect(forModules).not.toEqual([]);
    expect(declarations(folder, 'CommonJS')).toEqual(forModules);
  });

  // API Extractor looks at the members of exports alone, not at those of the type literals in them.
  test('describes every member of every type literal', () => {
    expect(undescribedMembers(folder)).toEqual([]);
  });

  test('names the errors of every call', () => {
    expect(callsWithoutErrors(folder)).toEqual([]);
  });

  test('describes all parameters of a function, or none whose name says enough', () => {
    expect(undescribedParameters(folder)).toEqual([]);
  });

  // Otherwise a library that exports a value of such a type gets TS2883, TS4023 or TS4094 for its own declarations.
  test('exports each type that its exports mention', () => {
    const exported = own.flatMap((entry) => declaredExports(entry, 'ES module'));
    const names = new Set(exported.map(({ name }) => name));
    expect(declaredTypeNames(folder).filter((type) => !names.has(type))).toEqual([]);
  });
});
