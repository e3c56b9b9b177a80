import type { TypeProject } from './compile-projects.ts';
import { type TypeScriptVersion, typeScriptVersions } from './typescript-version.ts';

/** A project, and the versions of TypeScript that have its options. */
export interface VersionedProject extends TypeProject {
  /** What the tables call it. */
  readonly title: string;
  readonly versions: readonly TypeScriptVersion[];
}

const platform = { lib: ['es2022', 'dom', 'dom.iterable'], types: ['node'] };

const programs = ['use-client', 'receive-events', 'test-with-kit'];
const named = (extension: string) => programs.map((program) => `${program}.${extension}`);
const commonJs = [...named('cts'), 'require.cts'];
const untilSix: readonly TypeScriptVersion[] = ['5.4', '5.9', '6.0'];

/** Each way to find modules, for programs that are ES modules and for those that are CommonJS. */
export const resolutionProjects: readonly VersionedProject[] = [
  {
    title: 'node10, CommonJS',
    name: 'node10-commonjs',
    compilerOptions: { ...platform, module: 'commonjs', moduleResolution: 'node10', esModuleInterop: true },
    files: [...named('ts'), 'require.cts'],
    versions: untilSix,
  },
  {
    title: 'node10, ES modules',
    name: 'node10-es-modules',
    compilerOptions: { ...platform, module: 'es2022', moduleResolution: 'node10', esModuleInterop: true },
    files: named('ts'),
    versions: untilSix,
  },
  ...(['node16', 'nodenext'] as const).flatMap((module) => [
    {
      title: `${module}, CommonJS`,
      name: `${module}-commonjs`,
      compilerOptions: { ...platform, module },
      files: commonJs,
      versions: typeScriptVersions,
    },
    {
      title: `${module}, ES modules`,
      name: `${module}-es-modules`,
      compilerOptions: { ...platform, module, verbatimModuleSyntax: true },
      files: named('mts'),
      versions: typeScriptVersions,
    },
  ]),
  {
    title: 'bundler, CommonJS',
    name: 'bundler-commonjs',
    compilerOptions: { ...platform, module: 'commonjs', moduleResolution: 'bundler' },
    files: [...named('ts'), 'require.cts'],
    versions: ['6.0', '7.0'],
  },
  {
    title: 'bundler, both kept as they are',
    name: 'bundler-preserve',
    compilerOptions: { ...platform, module: 'preserve' },
    files: [...named('ts'), 'require.cts'],
    versions: typeScriptVersions,
  },
  {
    title: 'bundler, ES modules',
    name: 'bundler-es-modules',
    compilerOptions: {
      ...platform,
      module: 'esnext',
      moduleResolution: 'bundler',
      verbatimModuleSyntax: true,
    },
    files: named('ts'),
    versions: typeScriptVersions,
  },
];

const onAnyPlatform = ['use-client', 'receive-events'].flatMap((program) => [
  `${program}.mts`,
  `${program}.cts`,
]);

/** Settings that change what the compiler makes of declarations, and platforms that have other types. */
export const settingProjects: readonly VersionedProject[] = [
  {
    title: 'without exactOptionalPropertyTypes',
    name: 'inexact',
    compilerOptions: { ...platform, module: 'node16', exactOptionalPropertyTypes: false },
    files: [...commonJs, ...named('mts')],
    versions: typeScriptVersions,
  },
  {
    title: 'not strict',
    name: 'not-strict',
    compilerOptions: { ...platform, module: 'node16', strict: false, exactOptionalPropertyTypes: false },
    files: [...commonJs, ...named('mts')],
    versions: typeScriptVersions,
  },
  {
    title: 'CommonJS with verbatimModuleSyntax',
    name: 'verbatim-commonjs',
    compilerOptions: { ...platform, module: 'node16', verbatimModuleSyntax: true },
    files: ['require-verbatim.cts'],
    versions: typeScriptVersions,
  },
  {
    title: 'CommonJS without esModuleInterop',
    name: 'no-interop',
    compilerOptions: { ...platform, module: 'node16', esModuleInterop: false },
    files: commonJs,
    versions: untilSix,
  },
  {
    title: 'node10 without esModuleInterop',
    name: 'node10-no-interop',
    compilerOptions: { ...platform, module: 'commonjs', moduleResolution: 'node10', esModuleInterop: false },
    files: [...named('ts'), 'require.cts'],
    versions: untilSix,
  },
  {
    title: 'the types of browsers, none of Node.js',
    name: 'browser',
    compilerOptions: { module: 'node16', lib: platform.lib, types: [] },
    files: [...onAnyPlatform, 'without-node.mts'],
    versions: typeScriptVersions,
  },
  {
    title: 'lib ES2022 without DOM, the types of Node.js',
    name: 'node-alone',
    compilerOptions: { module: 'node16', lib: ['es2022'], types: ['node'] },
    files: [...commonJs, ...named('mts'), 'without-dom.mts'],
    versions: typeScriptVersions,
  },
  {
    title: 'lib ES2022 without DOM, the types of Workers',
    name: 'workers',
    compilerOptions: { module: 'node16', lib: ['es2022'], types: ['@cloudflare/workers-types'] },
    files: [...onAnyPlatform, 'without-dom.mts'],
    versions: typeScriptVersions,
  },
  {
    title: 'JavaScript with checkJs',
    name: 'javascript',
    compilerOptions: { ...platform, module: 'node16', allowJs: true, checkJs: true },
    files: ['quick-start.cjs'],
    versions: typeScriptVersions,
  },
];
