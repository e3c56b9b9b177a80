// node compile-projects.mjs <TypeScript's folder> <tsconfig>…: compiles projects with the compiler's API, and prints as JSON
// what is wrong in each. One process for all of them, so that what they share is read, parsed and bound once.

import { createRequire } from 'node:module';
import { relative, resolve } from 'node:path';

const [, , folder = '', ...configs] = process.argv;
/** @type {typeof import('typescript')} */
const ts = createRequire(import.meta.url)(folder);

/** @type {Map<string, import('typescript').SourceFile | undefined>} */
const declarations = new Map();

/**
 * A host that parses each declaration file once, as the language service does: what a file is parsed to depends on
 * nothing but the target and on whether it is an ES module.
 *
 * @param {import('typescript').CompilerOptions} options
 */
function sharingHost(options) {
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile } = host;
  host.getSourceFile = (name, settings, ...rest) => {
    if (!/\.d\.[cm]?ts$/.test(name)) return getSourceFile(name, settings, ...rest);
    const { languageVersion, impliedNodeFormat } =
      typeof settings === 'object' ? settings : { languageVersion: settings };
    const key = [name, languageVersion, impliedNodeFormat].join(' ');
    if (!declarations.has(key)) declarations.set(key, getSourceFile(name, settings, ...rest));
    return declarations.get(key);
  };
  return host;
}

/**
 * What is wrong in the files of a project and in the declarations of our packages; those of other packages are not
 * looked at.
 *
 * @param {string} config
 */
function compile(config) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const project = ts.getParsedCommandLineOfConfigFile(config, {}, host);
  if (!project) throw new Error(`${config} cannot be read.`);
  const { fileNames, options, errors } = project;
  const program = ts.createProgram({
    rootNames: fileNames,
    options,
    host: sharingHost(options),
    configFileParsingDiagnostics: errors,
  });
  const own = program
    .getSourceFiles()
    .filter(({ fileName }) => !/node_modules\/(?!clawbook-sdk\/|@clawbook\/)/.test(fileName))
    .filter(({ fileName }) => !fileName.startsWith(resolve(folder).replaceAll('\\', '/')));
  // One by one: to write all of them, the compiler would check the declarations of all packages.
  const written = own.filter((file) => !file.isDeclarationFile).map((file) => program.emit(file));
  return [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...own.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
    ...written.flatMap(({ diagnostics }) => diagnostics),
  ].map(describe);
}

/** @param {import('typescript').Diagnostic} diagnostic */
function describe({ file, start = 0, code, messageText }) {
  return {
    file: file && relative(process.cwd(), file.fileName).replaceAll('\\', '/'),
    line: file && file.getLineAndCharacterOfPosition(start).line + 1,
    code,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  };
}

console.log(JSON.stringify(configs.map(compile)));
